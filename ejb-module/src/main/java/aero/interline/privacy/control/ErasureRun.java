package aero.interline.privacy.control;

import aero.interline.contracts.exchange.BrokerUpkeep;
import aero.interline.contracts.exchange.MessageReader;
import aero.interline.customer.control.CustomerRegister;
import aero.interline.platform.control.FactJson;
import aero.interline.platform.control.KeyedHash;
import aero.interline.platform.control.MessageIds;
import aero.interline.platform.control.Transactions;
import aero.interline.platform.control.Vault;
import aero.interline.privacy.entity.Job;
import aero.interline.privacy.entity.Traces;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * An erasure, step by step. First the person goes from the tables, in one transaction; from then on whatever comes is news
 * about somebody unknown. Then everything older is gone through: bodies, files, the broker's journal, the database's own
 * files. Every step may be done once more after a crash, and notes how far it is in the transaction that brings it there.
 */
public final class ErasureRun {

    static final Duration LEASE = Duration.ofSeconds(30);
    /** A large table takes its time to be written anew. */
    private static final Duration LONG_LEASE = Duration.ofMinutes(20);
    private static final int BODIES_AT_ONCE = 200;
    /** What was on its way into the database when the person went has an id before this. */
    private static final Duration UNDER_WAY = Duration.ofSeconds(2);

    /** Whoever approved it did not look at the other one. */
    private static final String JOINED = "The customer was joined into another before it began: ask again for that one";

    /** Gives connections with the rights of the tables' owner. */
    @FunctionalInterface
    public interface Owner {
        Connection connect() throws SQLException;
    }

    /** What the work is done with. */
    public record Tools(
            Transactions transactions, Owner owner, Vault vault, KeyedHash hash, MessageReader reader, CustomerRegister customers,
            BrokerUpkeep broker, Path data, Clock clock) {}

    private final Tools tools;

    public ErasureRun(Tools tools) {
        this.tools = tools;
    }

    /** In this order; a job keeps the one that it is at by its word. */
    private enum Step {
        ROWS,
        BODIES,
        FILES,
        BROKER,
        REWRITING,
        RECEIPT;

        static Step of(Job job) {
            return job.step() == null ? ROWS : valueOf(job.step().toUpperCase(Locale.ROOT));
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One step, or a part of one. */
    public void next(Job job) throws SQLException, IOException {
        switch (Step.of(job)) {
            case ROWS -> rows(job);
            case BODIES -> bodies(job);
            case FILES -> files(job);
            case BROKER -> broker(job);
            case REWRITING -> rewriting(job);
            case RECEIPT -> finish(job);
        }
    }

    private void rows(Job job) throws SQLException {
        tools.transactions().inNew(connection -> {
            Instant now = tools.clock().instant();
            PersonErasure erasure = new PersonErasure(connection, tools.vault(), tools.hash(), tools.customers());
            Traces traces = erasure.traces(job.customer(), now);
            if (PrivacyJobs.livingAs(connection, job.customer()) != job.customer()) {
                PrivacyJobs.withdraw(connection, job.id(), JOINED);
                return null;
            }
            Map<String, Long> done = erasure.erase(traces, now);
            done.put("exports", (long) PrivacyJobs.forgetExportsOf(connection, traces.customers()));
            PrivacyJobs.keep(connection, tools.vault(), job.id(), FactJson.write(traces));
            Instant until = tools.clock().instant().plus(UNDER_WAY);
            PrivacyJobs.progress(connection, job, Step.BODIES.word(), 0, MessageIds.floor(until), done, LEASE);
            return null;
        });
    }

    private void bodies(Job job) throws SQLException {
        Traces traces = traces(job);
        BodySweep sweep = new BodySweep(traces, tools.vault(), tools.hash(), tools.reader(), job.id());
        tools.transactions().inNew(connection -> {
            BodySweep.Round round = sweep.next(connection, job.cursor(), job.until(), BODIES_AT_ONCE);
            Map<String, Long> done = new TreeMap<>();
            done.put("bodiesLookedAt", (long) round.looked());
            done.put("bodiesRedacted", (long) round.redacted());
            done.put("notesRedacted", (long) round.notes());
            try {
                done.put("filesRedacted", (long) new FileSweep(tools.data()).replace(round.replaced()));
            } catch (IOException e) {
                throw new SQLException("A file cannot be written", "58030", e);
            }
            if (round.last() == null) {
                done.put("notesRedacted", (long) sweep.history(connection));
            }
            Step step = round.last() == null ? Step.FILES : Step.BODIES;
            PrivacyJobs.progress(
                    connection, job, step.word(), round.last() == null ? 0 : round.last(), job.until(), done, LEASE);
            return null;
        });
    }

    private void files(Job job) throws SQLException, IOException {
        long files = new FileSweep(tools.data()).cover(traces(job));
        progress(job, Step.BROKER, Map.of("filesSearchedAndRedacted", files), LONG_LEASE);
    }

    private void broker(Job job) throws SQLException {
        boolean embedded = tools.broker().forgetConsumed();
        progress(job, Step.REWRITING, Map.of("brokerJournalsRewritten", embedded ? 1L : 0L), LONG_LEASE);
    }

    /** The traces go first, so that they do not outlast the job in the database's files. */
    private void rewriting(Job job) throws SQLException {
        tools.transactions().inNew(connection -> {
            PrivacyJobs.forget(connection, job.id());
            return null;
        });
        List<String> tables = new ArrayList<>(Rewriting.TABLES);
        if (job.counts().getOrDefault("notesRedacted", 0L) > 0) {
            tables.addAll(Rewriting.NOTES);
        }
        Map<String, Long> done = new TreeMap<>();
        try (Connection owner = tools.owner().connect()) {
            owner.setAutoCommit(true);
            Rewriting rewriting = new Rewriting(owner);
            for (String table : tables) {
                rewriting.table(table);
                done.merge("tablesRewritten", 1L, Long::sum);
            }
            done.put("statisticsRewritten", rewriting.statistics(tables) ? 1L : 0L);
            done.put("databaseLogRemoved", rewriting.log() ? 1L : 0L);
        }
        progress(job, Step.RECEIPT, done, LEASE);
    }

    private void finish(Job job) throws SQLException {
        List<String> kept = new ArrayList<>();
        kept.add("Movements of miles under a pseudonym, so that accounts balance.");
        kept.add("Claims that name a message and its content by keyed hash, so that the same message is not applied again.");
        kept.add("Flights of reservations in which nobody is left; everything about others in the same reservations and messages.");
        kept.add("Who looked at, asked for and approved what, by the number of the customer.");
        kept.add("Backups made before, for as long as they are kept.");
        if (job.counts().getOrDefault("statisticsRewritten", 0L) == 0) {
            kept.add("Old samples of names by which the database plans, until it writes over them: its owner is another role.");
        }
        if (job.counts().getOrDefault("databaseLogRemoved", 0L) == 0) {
            kept.add("Write-ahead log of the database until its next checkpoint, and what its operator archives.");
        }
        if (job.counts().getOrDefault("brokerJournalsRewritten", 0L) == 0) {
            kept.add("Journal of the external broker until it writes over what was consumed.");
        }
        tools.transactions().inNew(connection -> {
            String receipt = Receipts.text(job, job.counts(), kept, tools.clock().instant());
            PrivacyJobs.done(connection, job.id(), receipt, Receipts.signature(tools.hash(), receipt), false);
            return null;
        });
    }

    private void progress(Job job, Step step, Map<String, Long> done, Duration lease) throws SQLException {
        tools.transactions().inNew(connection -> {
            PrivacyJobs.progress(connection, job, step.word(), 0, job.until(), done, lease);
            return null;
        });
    }

    private Traces traces(Job job) throws SQLException {
        byte[] json = tools.transactions().inNew(connection -> PrivacyJobs.kept(connection, tools.vault(), job.id()))
                .orElseThrow(() -> new IllegalStateException("Job " + job.id() + " lost what it looks for"));
        return FactJson.read(json, Traces.class);
    }
}
