package aero.interline.exchange.control;

import aero.interline.contracts.exchange.Arrival;
import aero.interline.contracts.exchange.Capture;
import aero.interline.contracts.exchange.FileRecordPlace;
import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Outcome;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.exchange.entity.Docket;
import aero.interline.platform.control.MessageIds;
import aero.interline.platform.control.SqlArrays;
import aero.interline.platform.control.Vault;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Brings stored messages back, to be judged anew. */
final class Archive {

    /** A message as it was stored, its body as the capture's. */
    record Stored(long id, Capture capture, FileRecordPlace record, Outcome outcome, byte[] contentHash) {

        /** What a parser gets; what the sender had called it is not kept. */
        Origin origin() {
            return new Origin(capture.system(), null, capture.receivedAt());
        }

        Docket judgedAnew(Reading reading, Rejection refusal, boolean answerWanted, Instant now) {
            return new Docket(id, new Arrival(capture, reading, record, answerWanted), refusal, now, contentHash);
        }
    }

    private static final String READ = "select m.id, m.system, m.channel, m.delivery_id, m.correlation_id, m.sender,"
            + " m.outcome, m.content_hash, b.key_id, b.body, m.parent_id, m.record"
            + " from message m join message_body b on b.message_id = m.id where m.id = any(?) order by m.id";

    private final Vault vault;

    Archive(Vault vault) {
        this.vault = vault;
    }

    /** Those of them that have a body of their own and still keep it, by id. */
    List<Stored> read(Connection connection, Collection<Long> ids) throws SQLException {
        List<Stored> found = new ArrayList<>();
        SqlArrays.query(connection, READ, "bigint", ids, row -> found.add(stored(row)));
        return found;
    }

    private Stored stored(ResultSet row) throws SQLException {
        long id = row.getLong(1);
        byte[] body = vault.open(Vault.Content.BODY, id, row.getInt(9), row.getBytes(10));
        Capture capture = new Capture(row.getString(2), row.getString(3), row.getString(4), null, row.getString(5),
                row.getString(6), MessageIds.timeOf(id), body);
        Long file = row.getObject(11, Long.class);
        FileRecordPlace record = file == null ? null : new FileRecordPlace(file, row.getInt(12));
        return new Stored(id, capture, record, Outcome.valueOf(row.getString(7)), row.getBytes(8));
    }
}
