package aero.interline.privacy.control;

import aero.interline.contracts.exchange.Capture;
import aero.interline.contracts.exchange.MessageReader;
import aero.interline.contracts.exchange.Origin;
import aero.interline.platform.control.KeyedHash;
import aero.interline.platform.control.MessageIds;
import aero.interline.platform.control.SetStatement;
import aero.interline.platform.control.Vault;
import aero.interline.platform.entity.Sealed;
import aero.interline.privacy.entity.Traces;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Takes a person out of the bodies of messages, every body there is: also those that could not be read tell about
 * people. What names a message and its content stays, so that the same message sent again is still a duplicate.
 */
public final class BodySweep {

    /**
     * @param last      id of the last message looked at, or {@code null} when there are no more
     * @param looked    at how many
     * @param redacted  how many had the person in them
     * @param notes     how many had the person in what the hub noted about them
     * @param replaced  bodies of files and their records, before and after
     */
    public record Round(Long last, int looked, int redacted, int notes, List<Replaced> replaced) {}

    /** @param system into whose folder the file was laid */
    public record Replaced(String system, byte[] before, byte[] after) {}

    private record Stored(
            long id, String system, String channel, String format, boolean filed, String detail, Integer keyId, byte[] body) {}

    private record Body(long messageId, Sealed body) {}

    private record Note(long id, String detail) {}

    private static final String NEXT = "select m.id, m.system, m.channel, m.format, m.channel = 'file' or m.parent_id is not null,"
            + " m.detail, b.key_id, b.body from message m left join message_body b on b.message_id = m.id"
            + " where m.id > ? and m.id <= ? order by m.id limit ?";
    private static final String HISTORY = "select message_id, at, detail::text from message_history where detail is not null";
    private static final SetStatement<Body> BODIES = SetStatement.of(Body.class)
            .column("message_id", "bigint", Body::messageId)
            .column("key_id", "integer", b -> b.body().keyId())
            .column("body", "bytea", b -> b.body().bytes())
            .update("message_body");
    private static final SetStatement<Note> NOTES = SetStatement.of(Note.class)
            .column("id", "bigint", Note::id)
            .column("detail", "text", "jsonb", Note::detail)
            .update("message");

    private final Vault vault;
    private final BodyRedaction redaction;
    private final long job;

    public BodySweep(Traces traces, Vault vault, KeyedHash hash, MessageReader reader, long job) {
        this.vault = vault;
        this.redaction = new BodyRedaction(traces, hash, reader);
        this.job = job;
    }

    /**
     * The next messages, in a transaction of their own.
     *
     * @param after id of the message looked at last
     * @param until id of the last message to look at
     */
    public Round next(Connection connection, long after, long until, int limit) throws SQLException {
        List<Stored> messages = read(connection, after, until, limit);
        List<Body> bodies = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        List<Replaced> replaced = new ArrayList<>();
        for (Stored each : messages) {
            String detail = redaction.without(each.id(), each.detail());
            if (!Objects.equals(detail, each.detail())) {
                notes.add(new Note(each.id(), detail));
            }
            if (each.body() != null) {
                byte[] before = vault.open(Vault.Content.BODY, each.id(), each.keyId(), each.body());
                without(each, before).ifPresent(after1 -> {
                    bodies.add(new Body(each.id(), vault.seal(Vault.Content.BODY, each.id(), after1)));
                    if (each.filed()) {
                        replaced.add(new Replaced(each.system(), before, after1));
                    }
                });
            }
        }
        BODIES.execute(connection, bodies);
        NOTES.execute(connection, notes);
        mark(connection, bodies);
        Long last = messages.isEmpty() ? null : messages.get(messages.size() - 1).id();
        return new Round(last, messages.size(), bodies.size(), notes.size(), replaced);
    }

    /** What is noted about earlier outcomes; there is little of it. */
    public int history(Connection connection) throws SQLException {
        int changed = 0;
        try (PreparedStatement select = connection.prepareStatement(HISTORY);
                ResultSet rows = select.executeQuery();
                PreparedStatement update = connection.prepareStatement(
                        "update message_history set detail = ?::jsonb where message_id = ? and at = ?")) {
            while (rows.next()) {
                String detail = redaction.without(rows.getLong(1), rows.getString(3));
                if (!detail.equals(rows.getString(3))) {
                    update.setString(1, detail);
                    update.setLong(2, rows.getLong(1));
                    update.setObject(3, rows.getObject(2, java.time.OffsetDateTime.class));
                    changed += update.executeUpdate();
                }
            }
        }
        return changed;
    }

    private Optional<byte[]> without(Stored message, byte[] body) {
        Origin origin = Capture.BODY_ELSEWHERE.contains(message.channel())
                ? null
                : new Origin(message.system(), message.format(), MessageIds.timeOf(message.id()));
        return redaction.without(message.id(), origin, body);
    }

    private static List<Stored> read(Connection connection, long after, long until, int limit) throws SQLException {
        List<Stored> messages = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(NEXT)) {
            select.setLong(1, after);
            select.setLong(2, until);
            select.setInt(3, limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    messages.add(new Stored(row.getLong(1), row.getString(2), row.getString(3), row.getString(4),
                            row.getBoolean(5), row.getString(6), row.getObject(7, Integer.class), row.getBytes(8)));
                }
            }
        }
        return messages;
    }

    private void mark(Connection connection, List<Body> bodies) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into body_redaction (message_id, job_id) values (?, ?) on conflict (message_id) do nothing")) {
            for (Body each : bodies) {
                insert.setLong(1, each.messageId());
                insert.setLong(2, job);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
