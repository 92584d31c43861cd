package aero.interline.customer.control;

import aero.interline.domain.identity.MatchModel;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/**
 * The active model, read again whenever the epoch says that it or the hot keys have changed; so every node has the new one
 * with its next batch. As long as the database names none, it is the one that ships with the hub.
 */
public final class Models {

    /** Stands for "never read". */
    private static final long NONE = -1;

    static final String EPOCH = "select epoch from match_state";

    private final MatchHashes hashes;
    private final MatchModel fixed;
    private volatile ActiveModel active;

    public Models(MatchHashes hashes) {
        this(hashes, null);
    }

    /** @param fixed used in place of the active one, to see what it would change; or {@code null} */
    Models(MatchHashes hashes, MatchModel fixed) {
        this.hashes = hashes;
        this.fixed = fixed;
        this.active = new ActiveModel(NONE, fixed == null ? MatchModel.standard() : fixed, Set.of(), hashes);
    }

    /** As last read, to be checked against the epoch within the transaction. */
    ActiveModel latest() {
        return active;
    }

    /** The one of this epoch. */
    ActiveModel of(Connection connection, long epoch) throws SQLException {
        ActiveModel known = active;
        if (known.epoch() != epoch) {
            known = read(connection, epoch, known);
            active = known;
        }
        return known;
    }

    /** Keys that too many prints share. */
    static Set<Long> hot(Connection connection) throws SQLException {
        Set<Long> hot = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement("select key from hot_key");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                hot.add(rows.getLong(1));
            }
        }
        return hot;
    }

    private ActiveModel read(Connection connection, long epoch, ActiveModel before) throws SQLException {
        Set<Long> hot = hot(connection);
        if (fixed != null) {
            return new ActiveModel(epoch, fixed, hot, hashes);
        }
        try (PreparedStatement statement =
                        connection.prepareStatement("select version, json from match_model where state = 'active'");
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                return new ActiveModel(epoch, MatchModel.standard(), hot, hashes);
            }
            MatchModel model = row.getString(1).equals(before.version())
                    ? before.matcher().model()
                    : MatchModel.read(row.getString(2));
            return new ActiveModel(epoch, model, hot, hashes);
        }
    }
}
