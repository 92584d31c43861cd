package aero.interline.privacy.boundary;

import aero.interline.access.boundary.AuditTrail;
import aero.interline.access.boundary.Caller;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.platform.boundary.Page;
import aero.interline.platform.boundary.RequestRefused;
import aero.interline.platform.control.Cursors;
import aero.interline.platform.control.DatabaseFailure;
import aero.interline.platform.control.KeyedHash;
import aero.interline.platform.control.MasterKey;
import aero.interline.platform.control.Vault;
import aero.interline.privacy.control.ExportPaper;
import aero.interline.privacy.control.ExportRun;
import aero.interline.privacy.control.PrivacyJobs;
import aero.interline.privacy.control.Receipts;
import aero.interline.privacy.control.TraceFinder;
import aero.interline.privacy.entity.Job;
import aero.interline.privacy.entity.Traces;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where exports and erasures are asked for, approved, followed and fetched. A second request for the same customer is the
 * first one, as long as that is not over.
 */
@Stateless
public class PrivacyDesk {

    private static final int LONGEST_REASON = 200;

    @Resource(lookup = "java:app/jdbc/interline")
    private DataSource database;

    @Inject
    private MasterKey master;

    @Inject
    private Vault vault;

    @Inject
    private KeyedHash hash;

    @Inject
    private AuditTrail audit;

    @EJB
    private PrivacyWorker worker;

    @Inject
    @ConfigProperty(name = "interline.erasure.four-eyes")
    private boolean fourEyes;

    private Cursors cursors;

    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    @PostConstruct
    void prepare() {
        cursors = new Cursors(master);
    }

    /** What an erasure would do; nothing for a customer that there is not. */
    public Optional<ErasurePreview> preview(long customer, Caller by) {
        audit.record(by.name(), "erasure-previewed", Long.toString(customer));
        return with(connection -> {
            if (!PrivacyJobs.living(connection, customer)) {
                return Optional.empty();
            }
            Traces traces = new TraceFinder(connection, vault, hash).of(customer);
            return Optional.of(new ErasurePreview(Long.toString(customer), traces.customers().size(), traces.sourceKeys().size(),
                    traces.owners().size(), traces.things().size(), traces.messages().size(),
                    estimate(connection), fourEyes));
        });
    }

    /** @throws RequestRefused if there is no such customer, or it was joined into another */
    public PrivacyJobView export(long customer, Caller by) {
        return request(Job.Kind.EXPORT, Job.State.WAITING, customer, null, by);
    }

    /** @throws RequestRefused if there is no such customer, or it was joined into another */
    public PrivacyJobView erase(long customer, String reason, Caller by) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0) {
            throw RequestRefused.parameter("reason", "one is needed, up to " + LONGEST_REASON + " characters, without personal data");
        }
        return request(Job.Kind.ERASURE, fourEyes ? Job.State.WAITING_APPROVAL : Job.State.WAITING, customer, reason.strip(), by);
    }

    /** @throws RequestRefused if nothing waits for an approval, or it is the caller's own */
    public PrivacyJobView approve(long id, Caller by) {
        Job job = waiting(id);
        if (job.by().equals(by.name())) {
            throw new RequestRefused(ErrorCode.STATE_CONFLICT, "Somebody else than " + by.name() + " has to approve it");
        }
        decide(job, Job.State.WAITING, "erasure-approved", by);
        worker.lookNow();
        return find(id).orElseThrow();
    }

    /** @throws RequestRefused if nothing waits for an approval */
    public PrivacyJobView withdraw(long id, Caller by) {
        decide(waiting(id), Job.State.WITHDRAWN, "erasure-withdrawn", by);
        return find(id).orElseThrow();
    }

    public Optional<PrivacyJobView> find(long id) {
        return with(connection -> PrivacyJobs.find(connection, id)).map(PrivacyJobView::of);
    }

    /** Of one customer, the latest first. */
    public List<PrivacyJobView> of(long customer) {
        return with(connection -> PrivacyJobs.list(connection, customer, Long.MAX_VALUE, Page.USUAL)).stream()
                .map(PrivacyJobView::of).toList();
    }

    /** The latest first. */
    public Page<PrivacyJobView> list(String cursor, int limit) {
        long before = cursor == null
                ? Long.MAX_VALUE
                : cursors.open("privacy jobs", cursor).orElseThrow(() -> new RequestRefused(
                        ErrorCode.CURSOR_INVALID, "Start again without a cursor"));
        List<Job> found = with(connection -> PrivacyJobs.list(connection, null, before, limit + 1));
        return Page.of(found, limit, last -> cursors.after("privacy jobs", last.id())).map(PrivacyJobView::of);
    }

    /**
     * The JSON of an export that is done, for somebody who is then on record for having fetched it.
     *
     * @throws RequestRefused if what it tells is of two customers by now
     */
    public Optional<byte[]> json(long id, Caller by) {
        Optional<Job> done = with(connection -> PrivacyJobs.find(connection, id))
                .filter(job -> job.kind() == Job.Kind.EXPORT && job.state() == Job.State.DONE);
        if (done.isEmpty()) {
            return Optional.empty();
        }
        Optional<byte[]> export = with(connection -> {
            Optional<byte[]> kept = PrivacyJobs.kept(connection, vault, id);
            if (kept.isPresent() && !ExportRun.onesOwn(connection, done.get().customer(), kept.get())) {
                throw new RequestRefused(ErrorCode.STATE_CONFLICT, "What it tells is of two customers by now: ask for another export");
            }
            return kept;
        });
        export.ifPresent(fetched -> audit.record(by.name(), "export-fetched", customerOf(done.get())));
        return export;
    }

    /** The same on paper. */
    public Optional<byte[]> pdf(long id, Caller by) {
        return json(id, by).map(json -> new ExportPaper().of(json));
    }

    /** Whether this text and signature are a receipt of this hub. */
    public boolean genuine(long id) {
        return find(id).filter(job -> job.receipt() != null)
                .map(job -> Receipts.signature(hash, job.receipt()).equals(job.signature()))
                .orElse(false);
    }

    private PrivacyJobView request(Job.Kind kind, Job.State state, long customer, String reason, Caller by) {
        Job job = with(connection -> PrivacyJobs.request(connection, kind, state, customer, reason, by.name()))
                .orElseThrow(() -> new RequestRefused(ErrorCode.NOT_FOUND, "There is no such customer, or it was joined into another"));
        audit.record(by.name(), kind == Job.Kind.EXPORT ? "export-requested" : "erasure-requested", Long.toString(customer));
        worker.lookNow();
        return PrivacyJobView.of(job);
    }

    private Job waiting(long id) {
        return with(connection -> PrivacyJobs.find(connection, id))
                .filter(job -> job.state() == Job.State.WAITING_APPROVAL)
                .orElseThrow(() -> new RequestRefused(ErrorCode.STATE_CONFLICT, "It does not wait for an approval"));
    }

    private void decide(Job job, Job.State to, String action, Caller by) {
        audit.record(by.name(), action, customerOf(job));
        if (!with(connection -> PrivacyJobs.move(connection, job.id(), Job.State.WAITING_APPROVAL, to, by.name()))) {
            throw new RequestRefused(ErrorCode.STATE_CONFLICT, "Somebody else decided about it just now");
        }
    }

    /** What is on record about a job is on record about its customer, who may ask who did it. */
    private static String customerOf(Job job) {
        return String.valueOf(job.customer());
    }

    /** As many as the database thinks there are. */
    private static long estimate(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select coalesce(sum(greatest(reltuples, 0)), 0)::bigint"
                        + " from pg_class c join pg_inherits i on i.inhrelid = c.oid where i.inhparent = 'message_body'::regclass");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private <T> T with(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new DatabaseFailure("Jobs about persons cannot be read or written", e);
        }
    }
}
