package aero.interline.privacy.control;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.util.PSQLWarning;
import org.postgresql.util.ServerErrorMessage;

/**
 * Makes PostgreSQL's own files forget. What was deleted stays in the pages of a table until they are written anew, and in
 * the write-ahead log until the next checkpoint. Needs the rights of the owner; whoever reads or writes one of the tables waits
 * meanwhile.
 */
public final class Rewriting {

    /** Those with something about people in the open, and those of the job itself. */
    public static final List<String> TABLES = List.of("customer", "source_record", "special_request",
            "consent_act", "contact", "contact_limit", "preference_act", "steward_act", "steward_decision", "privacy_job");

    /** Those with what the hub noted about messages: nothing about people mostly, but a record may be named by its ticket. */
    public static final List<String> NOTES = List.of("message", "message_history");

    /** More than a segment of the log holds, in pieces. */
    private static final int PIECES = 18;
    private static final int PIECE_BYTES = 1 << 20;

    private static final String PATIENCE = "set lock_timeout = '60s'";
    private static final String OWNER = "select pg_has_role(datdba, 'usage') from pg_database where datname = current_database()";
    private static final int ATTEMPTS = 60;
    private static final long PAUSE_NANOS = 500_000_000;
    private static final Pattern LEADING_NUMBER = Pattern.compile("\\d+");

    private final Connection owner;

    /** @param owner commits each statement by itself */
    public Rewriting(Connection owner) {
        this.owner = owner;
    }

    /**
     * Writes a table anew, with its indexes. Rows that a transaction begun earlier may still see stay in it, so it is done
     * again until nobody can.
     *
     * @throws SQLException also if such a transaction does not end; the step is tried again later
     */
    public void table(String name) throws SQLException {
        run(PATIENCE);
        for (int attempt = 1; deadRowsKept(name) > 0; attempt++) {
            if (attempt == ATTEMPTS) {
                throw new SQLException("A long transaction still sees what was deleted from " + name, "55006");
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /**
     * Takes the samples by which the server plans anew, for they hold values in the open, and has it forget those of before.
     *
     * @param tables that hold nothing any more about whom the samples may tell
     * @return whether that was allowed: to the owner of the database; else the server forgets as it comes to write over them
     */
    public boolean statistics(List<String> tables) throws SQLException {
        run(PATIENCE);
        run("analyze " + String.join(", ", tables));
        boolean allowed;
        try (Statement statement = owner.createStatement(); ResultSet row = statement.executeQuery(OWNER)) {
            allowed = row.next() && row.getBoolean(1);
        }
        if (allowed) {
            table("pg_statistic");
        }
        return allowed;
    }

    /** The server tells it in the details of its report, the number first. */
    private long deadRowsKept(String table) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("vacuum (full, verbose) " + table);
            long kept = 0;
            for (SQLWarning each = statement.getWarnings(); each != null; each = each.getNextWarning()) {
                ServerErrorMessage report = each instanceof PSQLWarning told ? told.getServerErrorMessage() : null;
                String detail = report == null || report.getDetail() == null ? "" : report.getDetail();
                Matcher number = LEADING_NUMBER.matcher(detail);
                kept += number.lookingAt() ? Long.parseLong(number.group()) : 0;
            }
            return kept;
        }
    }

    /**
     * Moves the log to another segment and has the earlier ones removed.
     *
     * @return whether that was allowed; else the server does it at its next checkpoint
     */
    public boolean log() throws SQLException {
        for (int i = 0; i < PIECES; i++) {
            run("select pg_logical_emit_message(false, 'interline', repeat('-', " + PIECE_BYTES + "))");
        }
        try {
            run("checkpoint");
            return true;
        } catch (SQLException e) {
            if ("42501".equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
