package aero.interline.steward.boundary;

import aero.interline.access.boundary.Caller;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.customer.boundary.ComparisonView;
import aero.interline.customer.boundary.CustomerPortraits;
import aero.interline.customer.boundary.CustomerView;
import aero.interline.customer.boundary.MatchDesk;
import aero.interline.platform.boundary.Page;
import aero.interline.platform.boundary.RequestRefused;
import aero.interline.platform.control.Cursors;
import aero.interline.platform.control.MasterKey;
import aero.interline.steward.control.Acts;
import aero.interline.steward.control.DuplicateQueue;
import aero.interline.steward.entity.Act;
import aero.interline.steward.entity.Draft;
import aero.interline.steward.entity.Duplicate;
import aero.interline.steward.entity.Place;
import aero.interline.steward.entity.Wanted;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where stewards look through the possible duplicates and say of each pair whether it is one person. Whoever looked, and whoever
 * said what and why, is on record; what was said can be undone at the {@link MergeDesk}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReviewDesk {

    private static final int MOST_ACTS = 20;
    private static final int FIRST = 20;
    private static final Duration LONGEST_SKIP = Duration.ofDays(366);

    @Inject
    private MasterKey master;

    @EJB
    private StewardOffice office;

    @EJB
    private MergeDesk merges;

    @EJB
    private MatchDesk matching;

    private DuplicateQueue queue;
    private Acts acts;
    private CustomerPortraits portraits;
    private DuplicateLines lines;
    private Cursors cursors;

    @PostConstruct
    void open() {
        queue = new DuplicateQueue(office.database());
        acts = new Acts(office.database());
        portraits = office.portraits(office.database());
        lines = new DuplicateLines(portraits);
        cursors = new Cursors(master);
    }

    /** @param cursor from the page before, or {@code null} */
    public Page<DuplicateLine> list(DuplicateFilter filter, String cursor, int limit, Caller by) {
        String list = "duplicates " + filter;
        Place after = cursor == null ? null : cursors.open(list, cursor, 2).map(last -> new Place(last[0], last[1]))
                .orElseThrow(() -> new RequestRefused(
                        ErrorCode.CURSOR_INVALID, "Start again without a cursor; a cursor fits its own filter only"));
        office.record(by.name(), "duplicates-listed", null);
        List<Duplicate> found = queue.list(wanted(filter), after, office.now(), limit + 1);
        listed(found, by);
        return Page.of(lines.of(found), limit, last -> {
            Place place = place(filter, last);
            return cursors.after(list, place.sort(), place.id());
        });
    }

    /** Their names are shown. */
    private void listed(List<Duplicate> pairs, Caller by) {
        office.recordEach(by.name(), "customer-listed",
                pairs.stream().flatMap(each -> Stream.of(each.one().customer(), each.other().customer())).distinct().toList());
    }

    private static Place place(DuplicateFilter filter, DuplicateLine last) {
        long id = Long.parseLong(last.id());
        return filter.order() == DuplicateFilter.Order.AGE ? Place.oldest(last.openedAt(), id)
                : Place.strongest(last.weight(), id);
    }

    /** How many pairs a filter names. */
    public long count(DuplicateFilter filter) {
        return queue.count(wanted(filter), office.now());
    }

    /** How much there is to do. */
    public DuplicateCounts counts() {
        Map<String, Long> open = new TreeMap<>(queue.counts(office.now()));
        Long skipped = open.remove("skipped");
        return new DuplicateCounts(open.values().stream().mapToLong(Long::longValue).sum(), open,
                skipped == null ? 0 : skipped, queue.waiting());
    }

    /** Side by side; nothing for a pair that is not open any more. */
    public Optional<PairView> find(long id, Caller by) {
        Optional<Duplicate> found = queue.find(id).filter(Duplicate::open);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Duplicate pair = found.get();
        String seen = office.inNew(connection -> office.work().seen(connection, pair.one().customer(), pair.other().customer()));
        office.record(by.name(), "duplicate-viewed", id);
        office.record(by.name(), "customer-viewed", pair.one().customer());
        office.record(by.name(), "customer-viewed", pair.other().customer());
        Optional<CustomerView> one = portraits.find(pair.one().customer());
        Optional<CustomerView> other = portraits.find(pair.other().customer());
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        ComparisonView comparison = matching.compare(pair.one().customer(), pair.other().customer(), by);
        List<ActView> done = acts.about(id, pair.one().customer(), pair.other().customer(), MOST_ACTS).stream()
                .map(ActViews::of).toList();
        return Optional.of(new PairViews(office.database()).of(lines.of(List.of(pair)).get(0),
                new long[] {pair.oneRecord(), pair.otherRecord()}, one.get(), other.get(), comparison, objections(pair), done, seen));
    }

    /**
     * They are one person.
     *
     * @param reason   or {@code null}; needed to override
     * @param override whether it shall be although something forbids it
     * @param seen     as {@link #find} told, or {@code null}
     * @throws RequestRefused if the pair is not open any more or not what was seen, or something forbids it
     */
    public ActView accept(long id, String reason, boolean override, String seen, Caller by) {
        String why = StewardOffice.reason(reason, override);
        List<String> overrides = override ? MergeDesk.overrides(objections(id)) : List.of();
        return office.act(Draft.about(Act.Kind.ACCEPT, id, overrides, null, why, by.name()).asSeen(seen));
    }

    /**
     * They are two, and stay so whatever comes, until it is undone.
     *
     * @param seen as {@link #find} told, or {@code null}
     */
    public ActView reject(long id, String reason, String seen, Caller by) {
        return office.act(Draft.about(Act.Kind.REJECT, id, List.of(), null, StewardOffice.reason(reason, false), by.name()).asSeen(seen));
    }

    /** Not now. */
    public ActView skip(long id, Instant until, String reason, Caller by) {
        Instant now = office.now();
        if (until == null || !until.isAfter(now) || until.isAfter(now.plus(LONGEST_SKIP))) {
            throw RequestRefused.parameter("until", "a time that is still to come, within " + LONGEST_SKIP.toDays() + " days");
        }
        return office.act(Draft.skip(id, until, StewardOffice.reason(reason, false), by.name()));
    }

    /** What a bulk would do now. */
    public BulkPreview preview(BulkRule rule, Caller by) {
        return preview(BulkDecision.read(rule), by);
    }

    /**
     * What a bulk that waits for an approval would do now.
     *
     * @throws RequestRefused if there is no such bulk
     */
    public BulkPreview preview(long act, Caller by) {
        String rule = acts.find(act).map(Act::rule).orElseThrow(
                () -> new RequestRefused(ErrorCode.NOT_FOUND, "There is no such act by a rule"));
        return preview(BulkDecision.kept(rule), by);
    }

    private BulkPreview preview(BulkDecision bulk, Caller by) {
        office.record(by.name(), "steward-bulk-previewed", null);
        long matching = queue.count(bulk.wanted(), office.now());
        List<Duplicate> first = queue.list(bulk.wanted(), null, office.now(), Math.min(FIRST, bulk.limit()));
        listed(first, by);
        return new BulkPreview(matching, (int) Math.min(matching, bulk.limit()), lines.of(first),
                office.fourEyes() && bulk.decision() == Act.Kind.ACCEPT);
    }

    /**
     * Decides many pairs, each in a transaction of its own. Those that something forbids, or that others decided meanwhile, are left
     * out; it can be undone as one.
     */
    public ActView bulk(BulkRule rule, Caller by) {
        BulkDecision bulk = BulkDecision.read(rule);
        String reason = StewardOffice.reason(rule.reason(), true);
        office.record(by.name(), "steward-bulk", null);
        boolean asked = office.fourEyes() && bulk.decision() == Act.Kind.ACCEPT;
        Act begun = office.inNew(connection ->
                office.work().begin(connection, Draft.bulk(bulk.json(), reason, by.name()), asked, office.now()));
        return asked ? ActViews.of(begun) : merges.run(begun);
    }

    private Set<String> objections(long id) {
        return objections(queue.find(id).orElseThrow(
                () -> new RequestRefused(ErrorCode.NOT_FOUND, "There is no such pair")));
    }

    private Set<String> objections(Duplicate pair) {
        return office.inNew(connection -> office.work().objections(connection, pair.one().customer(), pair.other().customer()));
    }

    static Wanted wanted(DuplicateFilter filter) {
        return new Wanted(filter.why() == null ? null : filter.why().name().toLowerCase(Locale.ROOT), filter.least(),
                filter.most(), filter.state() == DuplicateFilter.State.SKIPPED, filter.order() == DuplicateFilter.Order.AGE,
                filter.customer());
    }
}
