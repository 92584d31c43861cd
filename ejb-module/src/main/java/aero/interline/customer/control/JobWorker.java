package aero.interline.customer.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import aero.interline.customer.entity.MatchJob;
import aero.interline.domain.identity.MatchModel;
import aero.interline.platform.control.FactJson;
import aero.interline.platform.control.SqlArrays;
import aero.interline.platform.control.SqlStates;
import aero.interline.platform.control.Transactions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on jobs, batch after batch, each in a transaction together with the note that it is done: whatever is killed when,
 * no batch is lost, and one that is done twice changes nothing the second time.
 */
public final class JobWorker {

    private static final int BATCH = 100;
    private static final int LEASE_SECONDS = 60;
    private static final int ATTEMPTS = 8;
    private static final int MOST_EXAMPLES = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(JobWorker.class);

    /** A record to settle. */
    private record Item(long id, UUID key) {}

    /** What a shadow run reports: how many decisions would change, by what, and some of them. */
    record Shadow(Map<String, Integer> decisions, List<Map<String, Object>> examples) {}

    /** What a hot-keys job is about. */
    record Hot(List<String> keys) {}

    private final Transactions transactions;
    private final CustomerRegister customers;
    private final ModelShelf shelf;
    private final Clock clock;
    private final BooleanSupplier stopped;

    public JobWorker(Transactions transactions, CustomerRegister customers, Clock clock, BooleanSupplier stopped) {
        this.transactions = transactions;
        this.customers = customers;
        this.shelf = new ModelShelf(customers);
        this.clock = clock;
        this.stopped = stopped;
    }

    /**
     * Works until nothing is left to do or the hub stops.
     *
     * @return how many jobs came to an end
     */
    public int run() throws SQLException {
        if (!customers.matches()) {
            return 0;
        }
        int finished = 0;
        while (!stopped.getAsBoolean()) {
            Optional<MatchJob> job = attempt(connection -> {
                MatchJobs.startNeeded(connection);
                return MatchJobs.claim(connection, LEASE_SECONDS);
            });
            if (job.isEmpty() || !workedOff(job.get())) {
                return finished;
            }
            finished++;
        }
        return finished;
    }

    /** @return {@code false} if the hub stops before the end */
    private boolean workedOff(MatchJob job) throws SQLException {
        LOG.info("job {} ({}) begins behind {}", job.id(), job.kind(), job.cursor());
        String failure;
        try {
            if (job.kind().equals("train")) {
                attempt(connection -> shelf.train(connection, job));
                failure = null;
            } else {
                Optional<MatchJob> settled = settled(job);
                if (settled.isEmpty()) {
                    return false;
                }
                failure = settled.get().failure();
            }
            if (job.kind().equals("shadow")) {
                attempt(connection -> {
                    ModelShelf.keepReport(connection, job.id());
                    return null;
                });
            }
        } catch (RuntimeException | SQLException e) {
            failure = place(e);
        }
        finish(job, failure);
        return true;
    }

    private void finish(MatchJob job, String failure) throws SQLException {
        attempt(connection -> {
            MatchJobs.finish(connection, job.id(), failure);
            return null;
        });
        if (failure == null) {
            LOG.info("job {} ({}) is done", job.id(), job.kind());
        } else {
            LOG.error("job {} ({}) failed: {}", job.id(), job.kind(), failure);
        }
    }

    /**
     * Class and place of what the data or the hub is to blame for.
     *
     * @throws SQLException if it is the database, of which better may be hoped
     */
    private static String place(Exception e) throws SQLException {
        SQLException cause = SqlStates.cause(e);
        if (cause == null) {
            return e.getClass().getSimpleName() + (e.getStackTrace().length == 0 ? "" : " at " + e.getStackTrace()[0]);
        }
        if (!SqlStates.refusesData(cause)) {
            throw cause;
        }
        return "the database refuses it (SQLState " + cause.getSQLState() + ")";
    }

    /** @return the job behind its last record; nothing if the hub stops before */
    private Optional<MatchJob> settled(MatchJob first) throws SQLException {
        awaitBatches();
        MatchJob job = first.total() > 0 ? first : attempt(connection -> first.expecting(count(connection, first)));
        MatchModel model = job.kind().equals("shadow")
                ? attempt(connection -> ModelShelf.read(connection, first.model())) : null;
        CustomerRegister register = model == null ? customers : customers.with(model);
        while (!stopped.getAsBoolean()) {
            MatchJob now = job;
            List<Item> items = attempt(connection -> next(connection, now));
            if (items.isEmpty()) {
                return Optional.of(job);
            }
            job = worked(register, job, items);
        }
        return Optional.empty();
    }

    /** A record that cannot be settled is passed over, so that it holds up none of the others. */
    private MatchJob worked(CustomerRegister register, MatchJob job, List<Item> items) throws SQLException {
        MatchJob then = job.behind(items.size(), items.get(items.size() - 1).id());
        try {
            return job.kind().equals("shadow") ? lookedAt(register, then, items) : settle(register, then, items);
        } catch (RuntimeException | SQLException e) {
            String why = place(e);
            if (items.size() == 1) {
                return passedOver(then, why);
            }
        }
        MatchJob each = job;
        for (Item item : items) {
            each = worked(register, each, List.of(item));
        }
        return each;
    }

    private MatchJob passedOver(MatchJob then, String why) throws SQLException {
        LOG.warn("job {} ({}) passes over record {}: {}", then.id(), then.kind(), then.cursor(), why);
        MatchJob failing = then.failing("record " + then.cursor() + ": " + why);
        attempt(connection -> {
            MatchJobs.advance(connection, failing, LEASE_SECONDS);
            return null;
        });
        return failing;
    }

    /** Whoever settles by what held before shall have committed when the job looks. */
    private void awaitBatches() throws SQLException {
        attempt(connection -> {
            try (PreparedStatement lock = connection.prepareStatement(Stripes.MODEL_CHANGES)) {
                return lock.execute();
            }
        });
    }

    private MatchJob settle(CustomerRegister register, MatchJob then, List<Item> items) throws SQLException {
        return attempt(connection -> {
            register.settle(connection, items.stream().map(Item::key).toList(), clock.instant());
            MatchJobs.advance(connection, then, LEASE_SECONDS);
            return then;
        });
    }

    /** Settles by the other model, looks at what came of it, and takes it all back. */
    private MatchJob lookedAt(CustomerRegister register, MatchJob then, List<Item> items) throws SQLException {
        List<Map<String, Object>> changes = new ArrayList<>();
        try {
            attempt(connection -> {
                changes.clear();
                long[] ids = items.stream().mapToLong(Item::id).toArray();
                register.settle(connection, items.stream().map(Item::key).toList(), clock.instant());
                ModelShelf.changes(connection, ids, then.model(), changes::add);
                throw new TakenBack();
            });
        } catch (TakenBack e) {
            Shadow before = then.report() == null ? new Shadow(Map.of(), List.of())
                    : FactJson.read(then.report().getBytes(UTF_8), Shadow.class);
            Map<String, Integer> decisions = new TreeMap<>(before.decisions());
            List<Map<String, Object>> examples = new ArrayList<>(before.examples());
            for (Map<String, Object> each : changes) {
                decisions.merge((String) each.get("decision"), 1, Integer::sum);
                if (examples.size() < MOST_EXAMPLES) {
                    examples.add(each);
                }
            }
            MatchJob counted = then.reporting(FactJson.text(new Shadow(decisions, examples)));
            attempt(connection -> {
                MatchJobs.advance(connection, counted, LEASE_SECONDS);
                return null;
            });
            return counted;
        }
        throw new IllegalStateException("a shadow run was not taken back");
    }

    private static List<Item> next(Connection connection, MatchJob job) throws SQLException {
        String sql = "select s.id, s.source_key from source_record s where s.id > " + job.cursor() + condition(job)
                + " order by s.id limit " + BATCH;
        List<Item> items = new ArrayList<>();
        SqlArrays.query(connection, sql, "bigint", keys(job),
                row -> items.add(new Item(row.getLong(1), row.getObject(2, UUID.class))));
        return items;
    }

    private static long count(Connection connection, MatchJob job) throws SQLException {
        long[] total = new long[1];
        SqlArrays.query(connection, "select count(*) from source_record s where s.id > " + job.cursor() + condition(job),
                "bigint", keys(job), row -> total[0] = row.getLong(1));
        return job.done() + total[0];
    }

    private static String condition(MatchJob job) {
        return switch (job.kind()) {
            case "prints" -> " and s.print is null and cardinality(?::bigint[]) > 0";
            case "hot-keys" -> " and s.print in (select m.print from match_key m where m.key = any(?))";
            default -> " and cardinality(?::bigint[]) > 0";
        };
    }

    /** Of the hot keys that the job is about; for others something that is not empty. */
    private static List<Long> keys(MatchJob job) {
        return job.kind().equals("hot-keys")
                ? FactJson.read(job.report().getBytes(UTF_8), Hot.class).keys().stream()
                        .map(Long::valueOf).toList()
                : List.of(0L);
    }

    /** Runs it again after a clash with another session. */
    private <T> T attempt(Transactions.Work<T> work) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                return transactions.inNew(work);
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || !SqlStates.clash(e)) {
                    throw e;
                }
            }
        }
    }

    /** Rolls a look back. */
    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TakenBack() {
            super("what was only looked at is taken back", null, false, false);
        }
    }
}
