package aero.interline.privacy.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Makes PostgreSQL's own files forget. What was deleted stays in the pages of a table until they are written anew, and in
 * the write-ahead log until the next checkpoint. Needs the rights of the owner; whoever reads or writes one of the tables waits
 * meanwhile.
 */
public final class Rewriting {

    /** Those with something about people in the open, and those of the job itself. */
    public static final List<String> TABLES = List.of("customer", "source_record", "special_request",
            "consent_act", "contact", "contact_limit", "preference_act", "privacy_job");

    /** More than a segment of the log holds, in pieces. */
    private static final int PIECES = 18;
    private static final int PIECE_BYTES = 1 << 20;

    private final Connection owner;

    /** @param owner commits each statement by itself */
    public Rewriting(Connection owner) {
        this.owner = owner;
    }

    /** Writes a table anew, with its indexes. */
    public void table(String name) throws SQLException {
        run("set lock_timeout = '60s'");
        run("vacuum (full) " + name);
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
