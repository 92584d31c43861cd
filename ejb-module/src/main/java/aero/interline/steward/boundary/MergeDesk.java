package aero.interline.steward.boundary;

import aero.interline.access.boundary.Caller;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.domain.identity.Veto;
import aero.interline.platform.boundary.Page;
import aero.interline.platform.boundary.RequestRefused;
import aero.interline.platform.control.Cursors;
import aero.interline.platform.control.DatabaseFailure;
import aero.interline.platform.control.ListQuery;
import aero.interline.platform.control.MasterKey;
import aero.interline.platform.control.SqlStates;
import aero.interline.steward.control.Acts;
import aero.interline.steward.control.DuplicateQueue;
import aero.interline.steward.entity.Act;
import aero.interline.steward.entity.Act.State;
import aero.interline.steward.entity.Draft;
import aero.interline.steward.entity.Duplicate;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Where stewards merge two customers that nobody proposed, see what they did, and take it back. With
 * {@code interline.merge.four-eyes} whatever joins customers, and taking that back, waits until an administrator other than the one who
 * asked approves it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MergeDesk {

    private static final int MOST_OF_ONE = 50;

    @Inject
    private MasterKey master;

    @EJB
    private StewardOffice office;

    private Acts acts;
    private DuplicateQueue queue;
    private Cursors cursors;

    @PostConstruct
    void open() {
        acts = new Acts(office.database());
        queue = new DuplicateQueue(office.database());
        cursors = new Cursors(master);
    }

    /**
     * What a merge would change; it is done and taken back.
     *
     * @throws RequestRefused if one of the two is not there
     */
    public MergePreview preview(long one, long other, Caller by) {
        office.recordEach(by.name(), "merge-previewed", List.of(one, other));
        String seen = office.inNew(connection -> office.work().seen(connection, one, other));
        Set<String> forbidden = office.inNew(connection -> office.work().objections(connection, one, other));
        boolean never = forbidden.contains(Veto.STEWARD.name());
        Draft draft = Draft.merge(one, other, List.copyOf(forbidden), null, by.name());
        return office.tryOut(List.of(Math.min(one, other), Math.max(one, other)), forbidden, office.fourEyes(),
                never ? null : connection -> office.work().act(connection, draft, false, office.now())).seen(seen);
    }

    /** What taking an act back would change. */
    public MergePreview previewUndo(long act, Caller by) {
        Act found = acts.find(act).orElseThrow(MergeDesk::noAct);
        if (found.kind() == Act.Kind.BULK) {
            throw new RequestRefused(ErrorCode.STATE_CONFLICT, "Look at its parts one by one");
        }
        Set<UUID> keys = new LinkedHashSet<>(found.oneKeys());
        keys.addAll(found.otherKeys());
        Collection<Long> holders = holders(keys);
        office.recordEach(by.name(), "undo-previewed", holders);
        return office.tryOut(holders, List.of(), ofTwo(found),
                connection -> office.work().undo(connection, act, null, by.name(), office.now()));
    }

    /**
     * They are one person.
     *
     * @param override whether it shall be although something forbids it
     * @param seen     as the preview told, or {@code null}
     * @throws RequestRefused if one of the two is not there or not what was seen, or something forbids it
     */
    public ActView merge(long one, long other, String reason, boolean override, String seen, Caller by) {
        String why = StewardOffice.reason(reason, true);
        List<String> overrides = override
                ? overrides(office.inNew(connection -> office.work().objections(connection, one, other))) : List.of();
        return office.act(Draft.merge(one, other, overrides, why, by.name()).asSeen(seen));
    }

    /**
     * Takes back an accept, reject, skip or merge, or a bulk with all its parts; also one that still runs: it stops.
     *
     * @return the act as it is now, or the undo that waits for an approval
     */
    public ActView undo(long act, String reason, Caller by) {
        String why = StewardOffice.reason(reason, true);
        Act found = acts.find(act).orElseThrow(MergeDesk::noAct);
        office.record(by.name(), "steward-undo", act);
        return ActViews.of(ofTwo(found)
                ? office.inNew(connection -> office.work().askUndo(connection, act, why, by.name(), office.now()))
                : found.kind() == Act.Kind.BULK ? bulkUndone(found, why, by.name()) : undone(act, why, by.name()));
    }

    /** Whether it takes two to do it, and so to take it back. */
    private boolean ofTwo(Act act) {
        return office.fourEyes() && (act.joins() || act.kind() == Act.Kind.BULK && BulkDecision.kept(act.rule()).decision() == Act.Kind.ACCEPT);
    }

    private Act bulkUndone(Act found, String why, String by) {
        boolean goesOn = found.state() == State.UNDONE && !acts.partsOf(found.id()).isEmpty();
        Act bulk = goesOn ? found : undone(found.id(), why, by);
        List<Act> parts = acts.partsOf(found.id());
        for (int last = parts.size() - 1; last >= 0; last--) {
            undone(parts.get(last).id(), why, by);
        }
        return bulk;
    }

    private Act undone(long act, String why, String by) {
        return office.inNew(connection -> office.work().undo(connection, act, why, by, office.now()));
    }

    /** @throws RequestRefused if it does not wait, or was asked for by the caller */
    public ActView approve(long act, Caller by) {
        office.record(by.name(), "steward-approve", act);
        Act approved = office.inNew(connection -> office.work().approve(connection, act, by.name(), office.now()));
        if (approved.kind() == Act.Kind.UNDO) {
            acts.find(approved.undoes()).filter(each -> each.kind() == Act.Kind.BULK)
                    .ifPresent(bulk -> bulkUndone(bulk, approved.reason(), approved.by()));
        }
        return approved.kind() == Act.Kind.BULK ? run(approved) : ActViews.of(approved);
    }

    public ActView withdraw(long act, Caller by) {
        office.record(by.name(), "steward-withdraw", act);
        return ActViews.of(office.inNew(connection -> office.work().withdraw(connection, act, by.name(), office.now())));
    }

    public Optional<ActView> find(long act) {
        return acts.find(act).map(ActViews::of);
    }

    /** Of a customer, the latest first. */
    public List<ActView> of(long customer) {
        return acts.list(customer, null, null, MOST_OF_ONE).stream().map(ActViews::of).toList();
    }

    /**
     * The latest first.
     *
     * @param customer one of the two, or {@code null} for all; parts of bulks are listed with their customer only
     * @param waiting  only those that wait for an approval
     */
    public Page<ActView> list(Long customer, boolean waiting, String cursor, int limit) {
        String list = "steward acts " + customer + waiting;
        Long before = cursor == null ? null : (Long) cursors.open(list, cursor).orElseThrow(() -> new RequestRefused(
                ErrorCode.CURSOR_INVALID, "Start again without a cursor; a cursor fits its own filter only"));
        List<Act> found = acts.list(customer, waiting ? State.WAITING_APPROVAL : null, before, limit + 1);
        return Page.of(found, limit, last -> cursors.after(list, last.id())).map(ActViews::of);
    }

    /** Does a bulk that was begun, pair by pair, until somebody undoes it; one that a hub left when it was killed goes on. */
    public ActView run(Act bulk) {
        BulkDecision rule = BulkDecision.kept(bulk.rule());
        int left = rule.limit() - acts.partsDone(bulk.id());
        try {
            for (Duplicate each : left > 0 ? queue.list(rule.wanted(), null, office.now(), left) : List.<Duplicate>of()) {
                if (!part(bulk, rule, each)) {
                    break;
                }
            }
        } finally {
            office.inNew(connection -> office.work().end(connection, bulk.id()));
        }
        return ActViews.of(acts.find(bulk.id()).orElseThrow(MergeDesk::noAct));
    }

    /**
     * Leaves the pair out if it is not open any more, something forbids it, or it clashes with the intake time and again.
     *
     * @return {@code false} if the bulk does not run any more
     */
    private boolean part(Act bulk, BulkDecision rule, Duplicate pair) {
        Draft draft = Draft.about(rule.decision(), pair.id(), List.of(), bulk.id(), bulk.reason(), bulk.by());
        try {
            return office.inNew(connection -> office.work().part(connection, draft, office.now())).isPresent();
        } catch (RequestRefused e) {
            return true;
        } catch (DatabaseFailure e) {
            if (SqlStates.clash(e.sqlException())) {
                return true;
            }
            throw e;
        }
    }

    /** What a steward said cannot be overridden, only undone. */
    static List<String> overrides(Set<String> objections) {
        return objections.stream().filter(each -> !each.equals(Veto.STEWARD.name())).toList();
    }

    private Collection<Long> holders(Set<UUID> keys) {
        return new LinkedHashSet<>(new ListQuery("select distinct customer_id from source_record")
                .where("source_key = any(?)", (Object) keys.toArray(UUID[]::new)).then("order by 1")
                .list(office.database(), row -> row.getLong(1)));
    }

    private static RequestRefused noAct() {
        return new RequestRefused(ErrorCode.NOT_FOUND, "There is no such act");
    }
}
