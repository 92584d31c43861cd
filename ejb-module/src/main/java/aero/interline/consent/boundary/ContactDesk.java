package aero.interline.consent.boundary;

import aero.interline.access.boundary.AuditTrail;
import aero.interline.access.boundary.Caller;
import aero.interline.consent.boundary.ContactView.Line;
import aero.interline.consent.boundary.ContactView.Pressure;
import aero.interline.consent.control.ConsentLedger;
import aero.interline.consent.control.ContactBook;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.domain.consent.Channel;
import aero.interline.domain.consent.Contact;
import aero.interline.domain.consent.Frequency;
import aero.interline.platform.boundary.Moments;
import aero.interline.platform.boundary.RequestRefused;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** Where contacts are recorded, and how often one customer is contacted is seen and limited. */
@Stateless
public class ContactDesk {

    private static final int WEEKS = 12;
    private static final Duration WEEK = Duration.ofDays(7);

    @Resource(lookup = "java:app/jdbc/interline")
    private DataSource database;

    @Inject
    private Clock clock;

    @Inject
    private AuditTrail audit;

    @EJB
    private ContactRules rules;

    private ConsentLedger ledger;
    private ContactBook book;

    @PostConstruct
    void open() {
        ledger = new ConsentLedger(database);
        book = new ContactBook(database);
    }

    public ContactView list(long id, Caller by) {
        long customer = living(id);
        audit.record(by.name(), "contacts-viewed", Long.toString(customer));
        return view(customer);
    }

    /** Counts a contact, whether or not it was allowed: the counter tells what happened. */
    public ContactView record(long id, NewContact told, Caller by) {
        long customer = living(id);
        Instant now = now();
        Instant at = told.at() == null ? now : Moments.read("at", told.at());
        if (at.isAfter(now)) {
            throw RequestRefused.parameter("at", "not in the future");
        }
        Contact contact = new Contact(ConsentReader.channel(told.channel()),
                new ConsentReader(rules.purposes(), now, by.name()).purpose(told.purpose()),
                ConsentReader.partner(told.partner()), at);
        audit.record(by.name(), "contact-recorded", Long.toString(customer));
        String reference = ConsentReader.text("reference", told.reference());
        if (!book.record(customer, contact, reference, by.name())) {
            throw new RequestRefused(ErrorCode.STATE_CONFLICT,
                    "You recorded another contact under this reference: each contact of each customer needs one of its own");
        }
        return view(customer);
    }

    public ContactView limit(long id, NewLimit told, Caller by) {
        long customer = living(id);
        Channel channel = ConsentReader.channel(told.channel());
        Frequency most = ConsentReader.frequency("limit", told.limit());
        audit.record(by.name(), "contact-limit-set", Long.toString(customer));
        book.limit(customer, channel, most, by.name());
        return view(customer);
    }

    private ContactView view(long customer) {
        Instant now = now();
        Instant from = now.minus(WEEK.multipliedBy(WEEKS));
        List<Contact> contacts = book.of(customer, from);
        Map<Channel, Frequency> own = book.limits(customer);
        List<Pressure> channels = new ArrayList<>();
        for (Channel each : Channel.values()) {
            List<Instant> times = contacts.stream().filter(one -> one.channel() == each).map(Contact::at).toList();
            Frequency limit = own.getOrDefault(each, rules.limit(each).orElse(null));
            if (!times.isEmpty() || limit != null) {
                channels.add(new Pressure(each.word(), counts(times, from), limit == null ? times.size() : limit.used(times, now),
                        limit == null ? null : limit.text(), own.containsKey(each)));
            }
        }
        List<LocalDate> weeks = IntStream.range(0, WEEKS)
                .mapToObj(week -> LocalDate.ofInstant(from.plus(WEEK.multipliedBy(week)), ZoneOffset.UTC)).toList();
        return new ContactView(Long.toString(customer), weeks, channels, contacts.stream()
                .map(each -> new Line(each.channel().word(), each.purpose(), each.partner(), each.at())).toList());
    }

    /** The stretch of a week ends with its last moment, as that of a limit does. */
    private static List<Integer> counts(List<Instant> times, Instant from) {
        return IntStream.rangeClosed(1, WEEKS)
                .map(week -> new Frequency(0, Frequency.Per.WEEK).used(times, from.plus(WEEK.multipliedBy(week)))).boxed().toList();
    }

    private long living(long id) {
        return ledger.living(id)
                .orElseThrow(() -> new RequestRefused(ErrorCode.NOT_FOUND, "There is no customer with this id"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
