package aero.interline.platform.control;

import java.sql.SQLException;

/** What the five characters of an SQLSTATE say about who has to do something; from PostgreSQL's appendix A. */
public final class SqlStates {

    private SqlStates() {}

    /** The database's part of an exception, or {@code null}. */
    public static SQLException cause(Throwable e) {
        for (Throwable each = e; each != null; each = each.getCause()) {
            if (each instanceof SQLException found) {
                return found;
            }
        }
        return null;
    }

    /** A value that the database does not take; trying again will not help. */
    public static boolean refusesData(SQLException e) {
        String state = of(e);
        return state.startsWith("21") || state.startsWith("22") || state.startsWith("23") || state.startsWith("54");
    }

    /** Deadlock or lost race: again, at once. */
    public static boolean clash(SQLException e) {
        return of(e).equals("40001") || of(e).equals("40P01") || of(e).equals("55P03");
    }

    /** For a sentence about what waits for the database: a pool that gets no connection tells no state. */
    public static String told(SQLException e) {
        return e.getSQLState() == null ? "no answer" : "SQLState " + e.getSQLState();
    }

    /** Never {@code null}. */
    public static String of(SQLException e) {
        return e.getSQLState() == null ? "" : e.getSQLState();
    }
}
