package aero.interline.steward.boundary;

import aero.interline.access.boundary.AuditTrail;
import aero.interline.customer.boundary.CustomerPortraits;
import aero.interline.customer.control.Comparing;
import aero.interline.customer.control.CustomerRegister;
import aero.interline.customer.control.Matching;
import aero.interline.customer.control.Rematch;
import aero.interline.domain.customer.Survivorship;
import aero.interline.loyalty.control.Balances;
import aero.interline.platform.boundary.JtaTransactions;
import aero.interline.platform.boundary.RequestRefused;
import aero.interline.platform.control.DatabaseFailure;
import aero.interline.platform.control.KeyedHash;
import aero.interline.platform.control.SqlStates;
import aero.interline.platform.control.Transactions;
import aero.interline.platform.control.Vault;
import aero.interline.steward.control.ActImpossible;
import aero.interline.steward.control.StewardWork;
import aero.interline.steward.entity.Act;
import aero.interline.steward.entity.Draft;
import aero.interline.travel.boundary.ReservationRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What both desks of the stewards share: each act in a transaction of its own, repeated when it clashes with the intake, on record
 * before it is done, and refused with a code.
 */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
public class StewardOffice {

    static final int LONGEST_REASON = 200;
    private static final int ATTEMPTS = 5;

    @Resource
    private UserTransaction transaction;

    @Resource(lookup = "java:app/jdbc/interline")
    private DataSource database;

    @Inject
    private Vault vault;

    @Inject
    private KeyedHash hash;

    @Inject
    private Survivorship policy;

    @Inject
    private Rematch rematch;

    @Inject
    private Matching matching;

    @Inject
    private Clock clock;

    @Inject
    private AuditTrail audit;

    @EJB
    private ReservationRegistry reservations;

    @Inject
    @ConfigProperty(name = "interline.merge.four-eyes")
    private boolean fourEyes;

    private Transactions transactions;
    private StewardWork work;
    private Consequences consequences;

    @PostConstruct
    void furnish() {
        transactions = new JtaTransactions(transaction, database);
        consequences = new Consequences(this::portraits, reservations::details, new Balances(hash), clock);
        work = new StewardWork(rematch, new Comparing(new CustomerRegister(vault, hash, policy, matching)));
    }

    /** What the desks read from. */
    public DataSource database() {
        return database;
    }

    /** What is done within {@link #inNew}. */
    public StewardWork work() {
        return work;
    }

    /** Whether somebody else has to approve what joins customers. */
    public boolean fourEyes() {
        return fourEyes;
    }

    /** As the database keeps it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** How customers look through a data source. */
    public CustomerPortraits portraits(DataSource within) {
        return new CustomerPortraits(within, vault, hash, policy, reservations::details);
    }

    /** Puts on record who does what, before it is done. */
    public void record(String by, String action, Object what) {
        audit.record(by, action, what == null ? null : what.toString());
    }

    /** The same, a line for each of some customers. */
    public void recordEach(String by, String action, Collection<Long> customers) {
        audit.recordEach(by, action, customers.stream().map(String::valueOf).toList());
    }

    /**
     * Does something and takes it back, and tells what it would have changed.
     *
     * @param ofTwo whether somebody else would have to approve it
     */
    public MergePreview tryOut(Collection<Long> customers, Collection<String> forbidden, boolean ofTwo, Transactions.Work<?> step) {
        MergePreview[] seen = new MergePreview[1];
        try {
            inNew(connection -> {
                seen[0] = consequences.of(connection, customers, forbidden, ofTwo, step);
                throw new TakenBack();
            });
        } catch (TakenBack e) {
            return seen[0];
        }
        throw new IllegalStateException("a preview was not taken back");
    }

    /** Does it, or has it wait for an approval if it joins customers and two have to look. */
    public ActView act(Draft draft) {
        boolean joins = draft.kind() == Act.Kind.ACCEPT || draft.kind() == Act.Kind.MERGE;
        Object what = draft.duplicate() == null ? draft.one() + " " + draft.other() : draft.duplicate();
        record(draft.by(), "steward-" + Act.word(draft.kind()), what);
        return ActViews.of(inNew(connection -> work.act(connection, draft, joins && fourEyes, now())));
    }

    /** @throws RequestRefused if something stands against it */
    public <T> T inNew(Transactions.Work<T> step) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transactions.inNew(step);
            } catch (ActImpossible e) {
                throw new RequestRefused(e.code(), e.getMessage());
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || !SqlStates.clash(e)) {
                    throw new DatabaseFailure("What a steward does cannot be written", e);
                }
            }
        }
    }

    /** Rolls back what was only tried out. */
    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TakenBack() {
            super("what was only tried out is taken back", null, false, false);
        }
    }

    static String reason(String told, boolean needed) {
        if (told == null || told.isBlank()) {
            if (needed) {
                throw RequestRefused.parameter("reason", "one is needed, up to " + LONGEST_REASON + " characters, without personal data");
            }
            return null;
        }
        if (told.length() > LONGEST_REASON || told.indexOf('\0') >= 0) {
            throw RequestRefused.parameter("reason", "up to " + LONGEST_REASON + " characters, without personal data");
        }
        return told.strip();
    }
}
