package aero.interline.consent.boundary;

import aero.interline.access.boundary.AuditTrail;
import aero.interline.access.boundary.Caller;
import aero.interline.consent.control.ConsentLedger;
import aero.interline.consent.control.ContactBook;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.domain.consent.Channel;
import aero.interline.domain.consent.ConsentAct;
import aero.interline.domain.consent.ContactAnswer;
import aero.interline.domain.consent.Frequency;
import aero.interline.platform.boundary.Moments;
import aero.interline.platform.boundary.RequestRefused;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;

/** Where consents are given, withdrawn and asked for. Whoever does is on record. */
@Stateless
public class ConsentDesk {

    @Resource(lookup = "java:app/jdbc/interline")
    private DataSource database;

    @Inject
    private Clock clock;

    @Inject
    private AuditTrail audit;

    @EJB
    private ContactRules rules;

    private ConsentLedger ledger;
    private ContactBook contacts;

    @PostConstruct
    void open() {
        ledger = new ConsentLedger(database);
        contacts = new ContactBook(database);
    }

    /** What a consent may be given for. */
    public List<String> purposes() {
        return rules.purposes();
    }

    public ConsentView list(long id, Caller by) {
        long customer = living(id);
        audit.record(by.name(), "consents-viewed", Long.toString(customer));
        return ConsentView.of(customer, ledger.of(customer), now());
    }

    /** @throws RequestRefused if there is no such customer, or the message says what is wrong with the act */
    public ConsentView.Act add(long id, NewConsent told, Caller by) {
        long customer = living(id);
        ConsentAct act = new ConsentReader(rules.purposes(), now(), by.name()).read(told);
        audit.record(by.name(), act.given() ? "consent-given" : "consent-withdrawn", Long.toString(customer));
        long added = ledger.add(customer, act);
        return ledger.of(customer).acts().stream().filter(each -> each.id() == added).findFirst().map(ConsentView.Act::of)
                .orElseThrow();
    }

    /**
     * May this customer be contacted?
     *
     * @param partner or {@code null} for the airline itself
     * @param at      or {@code null} for now
     */
    public ConsentCheck check(long id, String purpose, String channel, String partner, String at, Caller by) {
        long customer = living(id);
        Instant moment = at == null ? now() : Moments.read("at", at);
        String asked = new ConsentReader(rules.purposes(), moment, by.name()).purpose(purpose);
        Channel on = ConsentReader.channel(channel);
        String whose = ConsentReader.partner(partner);
        Frequency pressure = contacts.limits(customer).getOrDefault(on, rules.limit(on).orElse(null));
        ContactAnswer answer = ledger.of(customer).answer(asked, on, whose, moment,
                contacts.of(customer, moment.minus(Frequency.Per.MONTH.length())), pressure);
        audit.record(by.name(), "consent-checked", Long.toString(customer));
        return new ConsentCheck(Long.toString(customer), asked, on.word(), whose, moment, answer.allowed(),
                answer.reason().name(), ConsentCheck.explain(answer), answer.act() == null ? null : ConsentView.Act.of(answer.act()),
                answer.used(), answer.limit() == null ? null : answer.limit().text());
    }

    private long living(long id) {
        return ledger.living(id)
                .orElseThrow(() -> new RequestRefused(ErrorCode.NOT_FOUND, "There is no customer with this id"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
