package aero.interline.privacy.control;

import aero.interline.platform.control.FactJson;
import aero.interline.platform.control.SqlArrays;
import aero.interline.platform.control.Vault;
import aero.interline.platform.entity.CustomerKey;
import aero.interline.privacy.entity.Job;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The table {@code privacy_job}. A job belongs to the node that leased it; when that node dies, the lease ends and another
 * one goes on where it was.
 */
public final class PrivacyJobs {

    /** Longest pause after attempts that failed. */
    private static final int LONGEST_PAUSE_SECONDS = 600;

    private static final String COLUMNS = "id, kind, state, customer_id, reason, by_user, approved_by, step, cursor, until,"
            + " counts::text, receipt, signature, failure, attempts, created_at, started_at, finished_at";

    private static final String LIVING = "select from customer where id = ? and merged_into is null";
    private static final String HOLD_LIVING = LIVING + " for no key update";

    private PrivacyJobs() {}

    /**
     * The job of this kind about a customer that is not over, or a new one. Whoever else asks for one waits until this transaction ends.
     *
     * @return nothing for a customer that there is not, or that was joined into another
     */
    public static Optional<Job> request(
            Connection connection, Job.Kind kind, Job.State state, long customer, String reason, String by) throws SQLException {
        if (!living(connection, customer, HOLD_LIVING)) {
            return Optional.empty();
        }
        Optional<Job> open = open(connection, kind, customer);
        return open.isPresent() ? open : Optional.of(create(connection, kind, state, customer, reason, by));
    }

    /** Whether there is such a customer, who was not joined into another. */
    public static boolean living(Connection connection, long customer) throws SQLException {
        return living(connection, customer, LIVING);
    }

    private static boolean living(Connection connection, long customer, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, customer);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    static Job create(Connection connection, Job.Kind kind, Job.State state, Long customer, String reason, String by)
            throws SQLException {
        return one(connection, "insert into privacy_job (kind, state, customer_id, reason, by_user) values (?, ?, ?, ?, ?)"
                + " returning " + COLUMNS, word(kind), word(state), customer, reason, by).orElseThrow();
    }

    public static Optional<Job> find(Connection connection, long id) throws SQLException {
        return one(connection, "select " + COLUMNS + " from privacy_job where id = ?", id);
    }

    /** Of this customer that is not over. */
    private static Optional<Job> open(Connection connection, Job.Kind kind, long customer) throws SQLException {
        return one(connection, "select " + COLUMNS + " from privacy_job where kind = ? and customer_id = ?"
                + " and state in ('waiting-approval', 'waiting', 'running') order by id limit 1", word(kind), customer);
    }

    /**
     * The latest first.
     *
     * @param customer or {@code null} for all
     */
    public static List<Job> list(Connection connection, Long customer, long before, int limit) throws SQLException {
        return many(connection, "select " + COLUMNS + " from privacy_job where (?::bigint is null or customer_id = ?)"
                + " and id < ? order by id desc limit ?", customer, customer, before, limit);
    }

    /** Leases the oldest job that is to be done and that nobody works on. */
    public static Optional<Job> claim(Connection connection, Duration lease) throws SQLException {
        return one(connection, "update privacy_job set state = 'running', started_at = coalesce(started_at, now()),"
                + " leased_until = now() + make_interval(secs => ?) where id = (select id from privacy_job"
                + " where state in ('waiting', 'running') and coalesce(leased_until, '-infinity') < now()"
                + " order by id limit 1 for update skip locked) returning " + COLUMNS, (double) lease.toSeconds());
    }

    /** @return whether it was still in that state */
    public static boolean move(Connection connection, long id, Job.State from, Job.State to, String approvedBy)
            throws SQLException {
        return update(connection, "update privacy_job set state = ?, approved_by = ?,"
                + " finished_at = case when ? = 'withdrawn' then now() end where id = ? and state = ?",
                word(to), approvedBy, word(to), id, word(from)) == 1;
    }

    /** Ends a job that runs and has done nothing yet, and says why. */
    static void withdraw(Connection connection, long id, String why) throws SQLException {
        update(connection, "update privacy_job set state = 'withdrawn', failure = ?, finished_at = now(), leased_until = null"
                + " where id = ? and state = 'running'", why, id);
    }

    /** The customer who lives under an id: itself, or the one it was joined into. */
    static long livingAs(Connection connection, long customer) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select coalesce(merged_into, id) from customer where id = ?")) {
            select.setLong(1, customer);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : customer;
            }
        }
    }

    /** Notes how far it is, in the transaction that brought it there. */
    public static void progress(
            Connection connection, Job job, String step, long cursor, Long until, Map<String, Long> done, Duration lease)
            throws SQLException {
        Map<String, Long> counts = new TreeMap<>(job.counts());
        done.forEach((name, many) -> counts.merge(name, many, Long::sum));
        update(connection, "update privacy_job set step = ?, cursor = ?, until = ?, counts = ?::jsonb, failure = null, attempts = 0,"
                + " leased_until = now() + make_interval(secs => ?) where id = ?",
                step, cursor, until, FactJson.text(counts), (double) lease.toSeconds(), job.id());
    }

    /** What an attempt was stopped by; the next one comes after a pause. */
    public static void failed(Connection connection, Job job, String failure) throws SQLException {
        int pause = Math.min(LONGEST_PAUSE_SECONDS, 5 << Math.min(job.attempts(), 7));
        update(connection, "update privacy_job set attempts = attempts + 1, failure = ?,"
                + " leased_until = now() + make_interval(secs => ?) where id = ?", failure, (double) pause, job.id());
    }

    /** @param keep whether what it keeps sealed is for somebody still */
    public static void done(Connection connection, long id, String receipt, String signature, boolean keep)
            throws SQLException {
        update(connection, "update privacy_job set state = 'done', finished_at = now(), leased_until = null, step = null,"
                + " receipt = ?, signature = ?, key = case when ? then key end, sealed = case when ? then sealed end"
                + " where id = ?", receipt, signature, keep, keep, id);
    }

    /** Seals something with a key of the job's own. */
    public static void keep(Connection connection, Vault vault, long id, byte[] plain) throws SQLException {
        CustomerKey key = vault.newKey(id);
        update(connection, "update privacy_job set key = ?, sealed = ? where id = ?",
                key.wrapped(), vault.seal(Vault.Content.PRIVACY, id, key, plain), id);
    }

    /** What a job keeps sealed; nothing once it is gone. */
    public static Optional<byte[]> kept(Connection connection, Vault vault, long id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select key, sealed from privacy_job where id = ? and sealed is not null")) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(vault.open(Vault.Content.PRIVACY, id, new CustomerKey(id, row.getBytes(1)), row.getBytes(2)))
                        : Optional.empty();
            }
        }
    }

    /** What it keeps sealed is not needed any more. */
    static void forget(Connection connection, long id) throws SQLException {
        update(connection, "update privacy_job set key = null, sealed = null where id = ?", id);
    }

    /** Exports of erased customers, and those that nobody fetched in time. */
    public static int forgetExports(Connection connection, Duration kept) throws SQLException {
        return update(connection, "update privacy_job set key = null, sealed = null where kind = 'export' and sealed is not null"
                + " and finished_at < now() - make_interval(secs => ?)", (double) kept.toSeconds());
    }

    public static int forgetExportsOf(Connection connection, List<Long> customers) throws SQLException {
        return SqlArrays.update(connection,
                "update privacy_job set key = null, sealed = null, state = case when state = 'done' then state else 'withdrawn' end"
                        + " where kind = 'export' and customer_id = any(?)", "bigint", customers);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> E value(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Optional<Job> one(Connection connection, String sql, Object... values) throws SQLException {
        return many(connection, sql, values).stream().findFirst();
    }

    private static List<Job> many(Connection connection, String sql, Object... values) throws SQLException {
        List<Job> jobs = new ArrayList<>();
        try (PreparedStatement statement = bound(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                jobs.add(job(rows));
            }
        }
        return jobs;
    }

    private static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = bound(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    private static PreparedStatement bound(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private static Job job(ResultSet row) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        Map<?, ?> stored = FactJson.read(row.getString(11), Map.class);
        stored.forEach((name, many) ->
                counts.put(name.toString(), ((Number) many).longValue()));
        return new Job(
                row.getLong(1),
                value(Job.Kind.class, row.getString(2)),
                value(Job.State.class, row.getString(3)),
                row.getObject(4, Long.class),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getLong(9),
                row.getObject(10, Long.class),
                counts,
                row.getString(12),
                row.getString(13),
                row.getString(14),
                row.getInt(15),
                SqlArrays.instant(row, 16),
                SqlArrays.instant(row, 17),
                SqlArrays.instant(row, 18));
    }
}
