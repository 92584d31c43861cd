package aero.interline.exchange.control;

import aero.interline.exchange.control.Archive.Stored;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A complete issue of a set with its stored parts in the order of their numbers.
 *
 * @param answers which of the messages have a sender that wants to be told the outcome
 */
record Assembly(String system, String name, int issue, List<Stored> parts, Map<Long, Boolean> answers) {

    private static final String OF_MESSAGE = "select p.system, p.name, p.issue from message_part p"
            + " join part_set s on s.system = p.system and s.name = p.name"
            + " where p.message_id = ? and (s.issue > p.issue or s.assembled_at is not null)"
            + " order by p.issue desc limit 1";
    private static final String PARTS = "select message_id, answer from message_part"
            + " where system = ? and name = ? and issue = ? order by number";

    /** The decided set that a message is part of, for one whose parts are still kept. */
    static Optional<Assembly> decidedWith(Connection connection, Archive archive, long message) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(OF_MESSAGE)) {
            select.setLong(1, message);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(read(connection, archive, row.getString(1), row.getString(2), row.getInt(3)))
                        : Optional.empty();
            }
        }
    }

    static Assembly read(Connection connection, Archive archive, String system, String name, int issue)
            throws SQLException {
        List<Long> ids = new ArrayList<>();
        Map<Long, Boolean> answers = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(PARTS)) {
            select.setString(1, system);
            select.setString(2, name);
            select.setInt(3, issue);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                    answers.put(rows.getLong(1), rows.getBoolean(2));
                }
            }
        }
        List<Stored> parts = new ArrayList<>(archive.read(connection, ids));
        parts.sort(Comparator.comparingInt(part -> ids.indexOf(part.id())));
        return new Assembly(system, name, issue, parts, answers);
    }

    List<byte[]> bodies() {
        return parts.stream().map(part -> part.capture().body()).toList();
    }

    /** The part that came first; the whole is read as of its receipt. */
    Stored first() {
        return parts.stream().min(Comparator.comparingLong(Stored::id)).orElseThrow();
    }
}
