package aero.interline.exchange.boundary;

import aero.interline.contracts.exchange.Outcome;
import aero.interline.exchange.entity.MessageDetail;
import aero.interline.platform.control.FactJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** A row of the table {@code message}. */
record StoredMessage(
        long id,
        String system,
        String channel,
        String format,
        String sender,
        String deliveryId,
        String correlationId,
        long size,
        Outcome outcome,
        String code,
        int facts,
        int changes,
        Long duplicateOf,
        Long supersedes,
        Long parent,
        Integer record,
        MessageDetail detail,
        Instant decidedAt) {

    static final String SELECT = "select m.id, m.system, m.channel, m.format, m.sender, m.delivery_id, m.correlation_id,"
            + " coalesce(m.size_elsewhere, m.size) as size, m.outcome, m.code, m.facts, m.changes, m.duplicate_of, m.supersedes, m.parent_id, m.record, m.detail, m.decided_at"
            + " from message m";

    private static final MessageDetail NOTHING = new MessageDetail(null, null, null);

    static StoredMessage read(ResultSet row) throws SQLException {
        String detail = row.getString("detail");
        return new StoredMessage(
                row.getLong("id"),
                row.getString("system"),
                row.getString("channel"),
                row.getString("format"),
                row.getString("sender"),
                row.getString("delivery_id"),
                row.getString("correlation_id"),
                row.getLong("size"),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("code"),
                row.getInt("facts"),
                row.getInt("changes"),
                row.getObject("duplicate_of", Long.class),
                row.getObject("supersedes", Long.class),
                row.getObject("parent_id", Long.class),
                row.getObject("record", Integer.class),
                detail == null ? NOTHING : FactJson.read(detail, MessageDetail.class),
                row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }
}
