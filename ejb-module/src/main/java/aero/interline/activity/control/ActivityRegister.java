package aero.interline.activity.control;

import aero.interline.activity.entity.Happened;
import aero.interline.activity.entity.Told;
import aero.interline.platform.control.FactJson;
import aero.interline.platform.control.IdBlocks;
import aero.interline.platform.control.KeyedHash;
import aero.interline.platform.control.SetStatement;
import aero.interline.platform.control.SqlArrays;
import aero.interline.platform.control.Vault;
import aero.interline.platform.entity.Sealed;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Keeps the newest report of each activity (invariant I3) by one statement for a whole batch: the database compares the
 * stamps, and a report that is not newer than what is there changes nothing.
 */
public final class ActivityRegister {

    private record Row(long id, UUID key, UUID within, Told told, List<UUID> keys, Sealed details) {}

    private static final SetStatement<Row> WRITE = SetStatement.of(Row.class)
            .column("id", "bigint", Row::id)
            .column("key", "uuid", Row::key)
            .column("kind", "text", r -> r.told().activity().kind())
            .column("system", "text", r -> r.told().system())
            .column("occurred_at", "timestamptz", r -> r.told().occurredAt())
            .column("flight", "text", r -> r.told().activity().flight())
            .column("standing", "text", r -> r.told().activity().standing())
            .column("amount", "numeric", r -> r.told().activity().amount())
            .column("partner", "text", r -> r.told().activity().partner())
            .column("place", "text", r -> r.told().activity().place())
            .column("reference", "text", r -> r.told().activity().reference())
            .column("within", "uuid", Row::within)
            .column("keys", "text", "uuid[]", r -> SqlArrays.text(r.keys()))
            .column("details", "bytea", r -> r.details().bytes())
            .column("details_key_id", "integer", r -> r.details().keyId())
            .column("version_modified", "timestamptz", r -> r.told().stamp().modified())
            .column("version_sent", "timestamptz", r -> r.told().stamp().sent())
            .column("version_hash", "bytea", r -> r.told().stamp().hash())
            .column("message_id", "bigint", r -> r.told().messageId())
            .column("updated_at", "timestamptz", r -> r.told().receivedAt())
            .upsert("activity", "key", "where " + stamp("excluded") + " > " + stamp("activity") + " returning id, key");

    private final Vault vault;
    private final ActivityKeys keys;
    private final IdBlocks ids = new IdBlocks("reservation_id_seq");

    public ActivityRegister(Vault vault, KeyedHash hash) {
        this.vault = vault;
        this.keys = new ActivityKeys(hash);
    }

    private static String stamp(String row) {
        return "(coalesce(" + row + ".version_modified, '-infinity'), coalesce(" + row + ".version_sent, '-infinity'), "
                + row + ".version_hash)";
    }

    /** @return those that changed an activity; the others are not newer than what is known */
    public List<Happened> accept(Connection connection, List<Told> reports) throws SQLException {
        Map<UUID, Told> newest = new TreeMap<>();
        for (Told each : reports) {
            newest.merge(keys.of(each), each, (one, other) -> other.replaces(one) ? other : one);
        }
        long[] fresh = ids.take(connection, newest.size());
        Map<UUID, Row> rows = new TreeMap<>();
        newest.forEach((key, told) -> rows.put(key, row(fresh[rows.size()], key, told)));
        List<Happened> happened = new ArrayList<>();
        WRITE.execute(connection, List.copyOf(rows.values()), result -> {
            Row row = rows.get(result.getObject(2, UUID.class));
            long id = result.getLong(1);
            happened.add(new Happened(id, id != row.id(), row.told()));
        });
        return happened;
    }

    /** The seal is bound to the key: which id the activity has, only the database knows. */
    private Row row(long id, UUID key, Told told) {
        Sealed details =
                vault.seal(Vault.Content.ACTIVITY, key.getMostSignificantBits(), FactJson.write(told.fact()));
        return new Row(id, key, keys.ofWithin(told.activity()), told, keys.all(told.activity()), details);
    }
}
