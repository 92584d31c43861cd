package aero.interline.exchange.control;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Outcome;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.fact.Position;
import aero.interline.exchange.entity.Docket;
import aero.interline.platform.control.SqlArrays;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Whoever is erased is gone before all stored bodies were looked through. Until then a message that waits would bring the person back,
 * and after that somebody of the letters that were put in the place of the name; so would a part by the others of its set.
 */
final class Erasures {

    private static final String IDS = "select id from unnest(?) as m (id) where ";

    private Erasures() {}

    /** Condition: an erasure will come to this message. */
    static String stillToLookAt(String message) {
        return ("exists (select from privacy_job j where j.kind = 'erasure' and j.state = 'running' and j.step = 'bodies'"
                + " and %1$s > j.cursor and %1$s <= j.until)").formatted(message);
    }

    /** Condition: somebody was taken out of this message or of another part of its set. */
    private static String took(String message) {
        return ("(exists (select from body_redaction b where b.message_id = %1$s) or exists (select from message_part p"
                + " join message_part o using (system, name, issue) join body_redaction b on b.message_id = o.message_id"
                + " where p.message_id = %1$s))").formatted(message);
    }

    /** Condition: either of both. */
    static String touch(String message) {
        return "(" + took(message) + " or " + stillToLookAt(message) + ")";
    }

    /** Why these parts of one set are not decided, {@code null} if nobody was taken out of one. */
    static Rejection refusal(Connection connection, Collection<Long> parts) throws SQLException {
        return among(connection, took("m.id"), parts).isEmpty() ? null : new Rejection(null, ErrorCode.PERSON_ERASED,
                "Somebody who was erased was taken out of this set of parts: have it sent again", Position.NONE, null);
    }

    /** @throws SQLException of class 40 if one of them must not have any effect by now */
    static void clash(Connection connection, List<Docket> dockets) throws SQLException {
        List<Long> effective = dockets.stream().filter(each -> each.outcome() != Outcome.DEAD).map(Docket::messageId).toList();
        if (!among(connection, touch("m.id"), effective).isEmpty()) {
            throw new SQLException("An erasure is at a message that was to be judged anew", "40001");
        }
    }

    private static List<Long> among(Connection connection, String condition, Collection<Long> messages) throws SQLException {
        List<Long> found = new ArrayList<>();
        SqlArrays.query(connection, IDS + condition, "bigint", messages, row -> found.add(row.getLong(1)));
        return found;
    }
}
