package aero.interline.customer.control;

import aero.interline.customer.entity.MatchJob;
import aero.interline.platform.control.SqlArrays;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The table {@code rematch_job}. A job is worked on by one node at a time, which holds a lease on it; where that node is
 * killed, the lease runs out and another one, or the same after its start, goes on behind the last batch committed.
 */
public final class MatchJobs {

    private static final String COLUMNS = "id, kind, state, model, done, total, cursor, report, failure, by_user,"
            + " created_at, started_at, finished_at";

    private static final int LEASES_OF_A_TRAINING = 4;

    private MatchJobs() {}

    /** @param report what the job starts with, JSON or {@code null} */
    public static long start(Connection connection, String kind, String model, String user, String report)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into rematch_job (kind, model, by_user, report)"
                + " values (?, ?, ?, ?::jsonb) returning id")) {
            insert.setString(1, kind);
            insert.setString(2, model);
            insert.setString(3, user);
            insert.setString(4, report);
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /**
     * Those that an upgrade needs: records that were never compared are, and keys that cooled down lead again. Where a record
     * could not be settled it is tried again after an hour.
     */
    static void startNeeded(Connection connection) throws SQLException {
        update(connection, "insert into rematch_job (kind, by_user) select 'prints', 'interline'"
                + " where exists (select from source_record where print is null)"
                + " and not exists (select from rematch_job where kind = 'prints' and (state in ('waiting', 'running')"
                + " or state = 'failed' and finished_at > now() - interval '1 hour'))");
        update(connection, "with cooled as (delete from hot_key h where (select count(*) from (select from match_key k"
                + " where k.key = h.key limit " + (CandidateFinder.MOST_PRINTS + 1) + ") as few) between 1 and "
                + CandidateFinder.MOST_PRINTS + " returning key), job as (insert into rematch_job (kind, by_user, report)"
                + " select 'hot-keys', 'interline', jsonb_build_object('keys', jsonb_agg(key::text)) from cooled"
                + " having count(*) > 0) update match_state set epoch = epoch + 1 where exists (select from cooled)");
    }

    /** The oldest that nobody works on. A model is learned in one transaction, which renews no lease. */
    static Optional<MatchJob> claim(Connection connection, int leaseSeconds) throws SQLException {
        return list(connection, "update rematch_job set state = 'running', started_at = coalesce(started_at, now()),"
                + " leased_until = now() + interval '" + leaseSeconds + " s' * case kind when 'train' then " + LEASES_OF_A_TRAINING
                + " else 1 end where id = (select id from rematch_job"
                + " where state in ('waiting', 'running') and coalesce(leased_until < now(), true) order by id limit 1"
                + " for update skip locked) returning " + COLUMNS).stream().findFirst();
    }

    /** Notes a batch as done, in the transaction of its work. */
    static void advance(Connection connection, MatchJob job, int leaseSeconds) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update rematch_job set done = ?, total = ?, cursor = ?,"
                + " report = ?::jsonb, failure = ?, leased_until = now() + interval '" + leaseSeconds + " s' where id = ?")) {
            update.setLong(1, job.done());
            update.setLong(2, job.total());
            update.setLong(3, job.cursor());
            update.setString(4, job.report());
            update.setString(5, job.failure());
            update.setLong(6, job.id());
            update.executeUpdate();
        }
    }

    /** @param failure {@code null} if it is done */
    static void finish(Connection connection, long id, String failure) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update rematch_job set state = ?, failure = ?,"
                + " finished_at = now(), leased_until = null where id = ?")) {
            update.setString(1, failure == null ? "done" : "failed");
            update.setString(2, failure);
            update.setLong(3, id);
            update.executeUpdate();
        }
    }

    /** The newest first. */
    public static List<MatchJob> list(Connection connection, int limit) throws SQLException {
        return list(connection, "select " + COLUMNS + " from rematch_job order by id desc limit " + limit);
    }

    private static List<MatchJob> list(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql); ResultSet rows = statement.executeQuery()) {
            List<MatchJob> jobs = new ArrayList<>();
            while (rows.next()) {
                jobs.add(new MatchJob(rows.getLong(1), rows.getString(2), rows.getString(3), rows.getString(4),
                        rows.getLong(5), rows.getLong(6), rows.getLong(7), rows.getString(8), rows.getString(9),
                        rows.getString(10), SqlArrays.instant(rows, 11), SqlArrays.instant(rows, 12),
                        SqlArrays.instant(rows, 13)));
            }
            return jobs;
        }
    }

    private static void update(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }
}
