package aero.interline.exchange.control;

import aero.interline.contracts.exchange.ErrorCode;
import java.sql.SQLException;

/**
 * What kind of trouble an exception is, which is all that the policy asks (invariant I4): is it the message, is it a
 * moment's clash with another session, or can nothing be decided now? What is not known to be the fault of the
 * message is not held against it.
 */
enum Trouble {
    /** A value that the database does not take; trying again will not help. */
    DATA,
    /** A bug that this message meets. */
    BUG,
    /** Deadlock or lost race: again, at once. */
    CLASH,
    /** The disk or a table space is full. */
    DISK,
    /** Database, pool or transaction manager are away, or the schema is not what it should be. */
    AWAY;

    static Trouble of(Exception e) {
        SQLException cause = sqlException(e);
        if (cause == null) {
            return BUG;
        }
        String state = cause.getSQLState() == null ? "" : cause.getSQLState();
        if (state.equals("40001") || state.equals("40P01") || state.equals("55P03")) {
            return CLASH;
        }
        if (state.equals("53100")) {
            return DISK;
        }
        return state.startsWith("21") || state.startsWith("22") || state.startsWith("23") || state.startsWith("54")
                ? DATA : AWAY;
    }

    /** The database's part of it, or {@code null}. */
    static SQLException sqlException(Throwable e) {
        for (Throwable each = e; each != null; each = each.getCause()) {
            if (each instanceof SQLException found) {
                return found;
            }
        }
        return null;
    }

    /** Why the intake cannot decide now. */
    ErrorCode unavailable() {
        return this == DISK ? ErrorCode.DISK_FULL : ErrorCode.DATABASE_AWAY;
    }

    /** Why a message is DEAD. */
    ErrorCode refused() {
        return this == DATA ? ErrorCode.DATA_REFUSED : ErrorCode.BUG;
    }
}
