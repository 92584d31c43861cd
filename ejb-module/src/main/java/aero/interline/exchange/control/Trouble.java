package aero.interline.exchange.control;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.platform.control.SqlStates;
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
        SQLException cause = SqlStates.cause(e);
        if (cause == null) {
            return BUG;
        }
        if (SqlStates.clash(cause)) {
            return CLASH;
        }
        if (SqlStates.of(cause).equals("53100")) {
            return DISK;
        }
        return SqlStates.refusesData(cause) ? DATA : AWAY;
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
