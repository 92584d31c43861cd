package aero.interline.customer.control;

import aero.interline.contracts.fact.Gender;
import aero.interline.contracts.fact.PassengerType;
import aero.interline.customer.entity.Linked;
import aero.interline.customer.entity.SourceRecord;
import aero.interline.domain.customer.OfferedKeys;
import aero.interline.domain.customer.PersonRecord;
import aero.interline.domain.exchange.Stamp;
import aero.interline.platform.control.RoundTrip;
import aero.interline.platform.control.SetStatement;
import aero.interline.platform.control.SqlArrays;
import aero.interline.platform.entity.CustomerKey;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads and writes the table {@code source_record}. */
final class SourceRecords {

    private static final String PERSON = "select id, source_key, coalesce(group_id, reservation_id), surname, given, title, kind, gender,"
            + " birth_date, nationality, version_modified, version_sent, version_hash, document_keys, loyalty_keys,"
            + " journey_keys, member_keys, customer_id, system from source_record where ";

    private static final SetStatement<SourceRecord> INSERT = columns()
            .column("source_key", "uuid", r -> r.person().sourceKey())
            .column("reservation_id", "bigint", r -> r.told().owner())
            .column("group_id", "bigint", r -> r.told().group())
            .insertInto("source_record", "");
    private static final SetStatement<SourceRecord> UPDATE = columns().update("source_record");

    private static final SetStatement<Linked> RELINK = SetStatement.of(Linked.class)
            .column("id", "bigint", l -> l.person().id())
            .column("customer_id", "bigint", Linked::customerId)
            .update("source_record");

    private SourceRecords() {}

    private static SetStatement.Builder<SourceRecord> columns() {
        return SetStatement.of(SourceRecord.class)
                .column("id", "bigint", r -> r.person().id())
                .column("system", "text", r -> r.told().system())
                .column("ref", "text", r -> r.told().person().ref())
                .column("customer_id", "bigint", SourceRecord::customerId)
                .column("surname", "text", r -> r.person().surname())
                .column("given", "text", r -> r.person().given())
                .column("title", "text", r -> r.person().title())
                .column("kind", "text", r -> r.person().kind())
                .column("infant_of", "text", r -> r.told().person().infantOf())
                .column("gender", "text", r -> r.person().gender())
                .column("birth_date", "date", r -> r.person().birthDate())
                .column("nationality", "text", r -> r.person().nationality())
                .column("profile", "bytea", SourceRecord::profile)
                .column("profile_key_id", "integer", r -> null)
                .column("profile_owner", "bigint", SourceRecord::profileOwner)
                .column("document_keys", "text", "uuid[]", r -> SqlArrays.literal(r.person().keys().documents()))
                .column("loyalty_keys", "text", "uuid[]", r -> SqlArrays.literal(r.person().keys().loyalties()))
                .column("journey_keys", "text", "uuid[]", r -> SqlArrays.literal(r.person().keys().journeys()))
                .column("member_keys", "text", "uuid[]", r -> SqlArrays.literal(r.person().keys().members()))
                .column("version_modified", "timestamptz", r -> r.person().stamp().modified())
                .column("version_sent", "timestamptz", r -> r.person().stamp().sent())
                .column("version_hash", "bytea", r -> r.person().stamp().hash())
                .column("message_id", "bigint", r -> r.told().messageId())
                .column("message_offset", "integer", r -> r.told().person().at().offset())
                .column("message_length", "integer", r -> r.told().person().at().length());
    }

    /** @param ids of reservations and activities */
    static List<Linked> ofOwners(Connection connection, Collection<Long> ids) throws SQLException {
        return list(connection, PERSON + "reservation_id = any(?)", "bigint", ids);
    }

    /** @param keys takes the keys of these customers */
    static List<Linked> ofCustomers(Connection connection, Collection<Long> ids, Map<Long, CustomerKey> keys)
            throws SQLException {
        List<Linked> records = new ArrayList<>();
        if (!ids.isEmpty()) {
            new RoundTrip()
                    .query(CustomerKeys.OF, "bigint", ids, CustomerKeys.into(keys))
                    .query(PERSON + "customer_id = any(?)", "bigint", ids, into(records))
                    .send(connection);
        }
        return records;
    }

    static List<Linked> ofKeys(Connection connection, Collection<UUID> keys) throws SQLException {
        return list(connection, PERSON + "source_key = any(?)", "uuid", keys);
    }

    static void write(List<SourceRecord> inserted, List<SourceRecord> updated, RoundTrip later) {
        later.add(INSERT, inserted).add(UPDATE, updated);
    }

    static void relink(Connection connection, List<Linked> rows) throws SQLException {
        RELINK.execute(connection, rows);
    }

    static void delete(Connection connection, Collection<Long> ids) throws SQLException {
        SqlArrays.update(connection, "delete from source_record where id = any(?)", "bigint", ids);
    }

    private static List<Linked> list(Connection connection, String sql, String type, Collection<?> values)
            throws SQLException {
        List<Linked> records = new ArrayList<>();
        SqlArrays.query(connection, sql, type, values, into(records));
        return records;
    }

    private static SetStatement.RowReader into(List<Linked> records) {
        return row -> records.add(new Linked(person(row), row.getLong(18), false));
    }

    private static PersonRecord person(ResultSet row) throws SQLException {
        String kind = row.getString(7);
        String gender = row.getString(8);
        return new PersonRecord(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getLong(3),
                row.getString(19),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                kind == null ? null : PassengerType.valueOf(kind),
                gender == null ? null : Gender.valueOf(gender),
                row.getObject(9, LocalDate.class),
                row.getString(10),
                new Stamp(SqlArrays.instant(row, 11), SqlArrays.instant(row, 12), row.getBytes(13)),
                new OfferedKeys(SqlArrays.uuids(row, 14), SqlArrays.uuids(row, 15), SqlArrays.uuids(row, 16),
                        SqlArrays.uuids(row, 17)));
    }
}
