package aero.interline.platform.control;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Has the server plan the statements of this transaction by index. They are prepared once and their plan is kept while
 * the tables grow: one made when a table was small would read the whole of it for hours.
 */
public final class KeyAccess {

    /** Its result has a fixed length: it may stand anywhere in a {@link RoundTrip}. */
    public static final String ONLY = "select length(set_config('enable_seqscan', 'off', true)"
            + " || set_config('enable_hashjoin', 'off', true) || set_config('enable_mergejoin', 'off', true))";

    /**
     * From here on the transaction's statements are planned once; left to itself the server plans many of them anew each time,
     * which costs as much as a look-up. Not for what looks up messages by their ids: only a new plan passes over the days that
     * are not asked for.
     */
    public static final String PLANNED_ONCE = "select length(set_config('plan_cache_mode', 'force_generic_plan', true))";

    private KeyAccess() {}

    public static void only(Connection connection) throws SQLException {
        new RoundTrip().run(ONLY).send(connection);
    }
}
