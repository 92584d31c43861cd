package aero.interline.customer.boundary;

import aero.interline.access.boundary.AuditTrail;
import aero.interline.access.boundary.Caller;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.customer.boundary.DecisionView.Bar;
import aero.interline.customer.control.Comparing;
import aero.interline.customer.control.CustomerRegister;
import aero.interline.customer.control.MatchJobs;
import aero.interline.customer.control.Matching;
import aero.interline.customer.control.ModelShelf;
import aero.interline.domain.customer.Survivorship;
import aero.interline.domain.identity.Thresholds;
import aero.interline.platform.boundary.RequestRefused;
import aero.interline.platform.control.DatabaseFailure;
import aero.interline.platform.control.FactJson;
import aero.interline.platform.control.KeyedHash;
import aero.interline.platform.control.ListQuery;
import aero.interline.platform.control.SqlArrays;
import aero.interline.platform.control.Transactions;
import aero.interline.platform.control.Vault;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Where people see how customers are matched, and why; and where models are learned and made active. */
@Stateless
public class MatchDesk {

    private static final int LONGEST_REASON = 200;
    private static final int MOST_JOBS = 100;
    private static final int MOST_DECISIONS = 500;

    @Resource(lookup = "java:app/jdbc/interline")
    private DataSource database;

    @Inject
    private Vault vault;

    @Inject
    private KeyedHash hash;

    @Inject
    private Matching matching;

    @Inject
    private AuditTrail audit;

    private Comparing comparing;

    @PostConstruct
    void prepare() {
        comparing = new Comparing(new CustomerRegister(vault, hash, Survivorship.standard(), matching));
    }

    /** The newest first. */
    public List<ModelView> models() {
        return new ListQuery("select version, state, created_at, created_by, report,"
                        + " (json::json -> 'thresholds')::text from match_model")
                .then("order by created_at desc, version")
                .list(database, row -> new ModelView(row.getString(1), row.getString(2), SqlArrays.instant(row, 3),
                        row.getString(4), thresholds(row.getString(6)), JobView.report(row.getString(5))));
    }

    /** The newest first. */
    public List<JobView> jobs() {
        return on(connection -> MatchJobs.list(connection, MOST_JOBS)).stream().map(JobView::of).toList();
    }

    /** Has a model learned from what is stored, and run in shadow. */
    public JobView train(Caller by) {
        long id = on(connection -> MatchJobs.start(connection, "train", null, by.name(), null));
        audit.record(by.name(), "model-training-started", Long.toString(id));
        return jobs().stream().filter(each -> each.id().equals(Long.toString(id))).findFirst().orElseThrow();
    }

    /**
     * Makes a model the active one, and has everybody matched by it.
     *
     * @param override whether it shall be although nobody knows what it would change
     * @param reason   of overriding, else {@code null}
     * @throws RequestRefused if there is none of this version, or it has not run in shadow
     */
    public void activate(String version, boolean override, String reason, Caller by) {
        if (!on(connection -> ModelShelf.known(connection, version))) {
            throw new RequestRefused(ErrorCode.NOT_FOUND, "There is no model of this version");
        }
        if (override && (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON)) {
            throw RequestRefused.parameter("reason", "up to " + LONGEST_REASON + " characters, without personal data");
        }
        if (!override && !on(connection -> ModelShelf.tried(connection, version))) {
            throw new RequestRefused(ErrorCode.STATE_CONFLICT,
                    "Its run in shadow is not over: wait for it, or override that over REST with a reason");
        }
        audit.record(by.name(), "model-activated", override ? version + ": " + reason.strip() : version);
        on(connection -> ModelShelf.activate(connection, version, by.name()));
    }

    /**
     * The customer that this one was joined into, if it was.
     *
     * @throws RequestRefused if there is no such customer
     */
    public Optional<String> mergedInto(long customer) {
        String living = new ListQuery("select coalesce(merged_into, id)::text from customer").where("id = ?", customer)
                .list(database, row -> row.getString(1)).stream().findFirst()
                .orElseThrow(() -> new RequestRefused(ErrorCode.NOT_FOUND, "There is no such customer"));
        return living.equals(Long.toString(customer)) ? Optional.empty() : Optional.of(living);
    }

    /** Why the records of a customer are its own, the newest decision first. */
    public List<DecisionView> decisions(long customer, Caller by) {
        audit.record(by.name(), "customer-decisions-viewed", Long.toString(customer));
        return new ListQuery("select d.source_record_id, d.at, d.decision, d.rule, d.case_no, d.weight, d.fields,"
                        + " d.other_record, d.message_id, d.model, o.customer_id from source_record s"
                        + " join match_decision d on d.source_record_id = s.id"
                        + " left join source_record o on o.id = d.other_record")
                .where("s.customer_id = ?", customer)
                .then("order by d.at desc, d.source_record_id limit ?", MOST_DECISIONS)
                .list(database, MatchDesk::decision);
    }

    /**
     * Why two customers are not one, or could be.
     *
     * @throws RequestRefused if one of them is not there
     */
    public ComparisonView compare(long one, long other, Caller by) {
        Comparing.Answer answer = on(connection -> comparing.compare(connection, one, other))
                .orElseThrow(() -> new RequestRefused(ErrorCode.NOT_FOUND, "There are no two such customers"));
        audit.recordEach(by.name(), "customers-compared", List.of(Long.toString(one), Long.toString(other)));
        List<Bar> bars = answer.comparison().fields().stream().filter(each -> each.level() != null)
                .map(each -> new Bar(each.field(), each.level(), each.weight())).toList();
        String veto = answer.comparison().veto() == null ? null : answer.comparison().veto().name();
        return new ComparisonView(Long.toString(answer.oneRecord()), Long.toString(answer.otherRecord()),
                answer.comparison().weight(), answer.comparison().probability(), veto, verdict(answer), answer.review(),
                answer.link(), answer.model(), bars);
    }

    private static String verdict(Comparing.Answer answer) {
        double weight = answer.comparison().weight();
        if (answer.together()) {
            return "They are one customer";
        }
        if (answer.steward() != null) {
            return answer.steward() ? "A steward said that they are one" : "A steward said that they are two";
        }
        if (answer.comparison().veto() != null) {
            return "Something forbids that they are one, whatever else agrees";
        }
        return weight < answer.review() ? "Too little speaks for it"
                : weight < answer.link() ? "Likely, but not likely enough to be linked without a steward"
                        : "Their most alike records would be linked; another record speaks against it or is as likely";
    }

    private static DecisionView decision(ResultSet row) throws SQLException {
        String matchCase = row.getString(5);
        double weight = row.getDouble(6);
        Double compared = row.wasNull() ? null : (Double) weight;
        return new DecisionView(row.getString(1), SqlArrays.instant(row, 2), row.getString(3), row.getString(4),
                matchCase == null ? null : "C" + matchCase, compared, Waterfalls.read(row.getString(7)), row.getString(8),
                row.getString(11), row.getString(9), row.getString(10));
    }

    private static Thresholds thresholds(String json) {
        return FactJson.read(json.getBytes(StandardCharsets.UTF_8), Thresholds.class);
    }

    private <T> T on(Transactions.Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new DatabaseFailure("Matching could not be looked at", e);
        }
    }
}
