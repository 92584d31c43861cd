package aero.interline.exchange.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Notes the outcome that messages have before they get another one. */
final class MessageHistory {

    private static final String NOTE = "insert into message_history (message_id, at, outcome, code, detail, by_user)"
            + " select id, decided_at, outcome, code, detail, ? from message where id = any(?)";

    private MessageHistory() {}

    /** @param user who wants another outcome, or {@code null} when nobody does */
    static void note(Connection connection, List<Long> ids, String user) throws SQLException {
        try (PreparedStatement note = connection.prepareStatement(NOTE)) {
            note.setString(1, user);
            note.setArray(2, connection.createArrayOf("bigint", ids.toArray()));
            note.executeUpdate();
        }
    }
}
