package aero.interline.customer.control;

import aero.interline.contracts.fact.Gender;
import aero.interline.contracts.fact.PassengerType;
import aero.interline.contracts.fact.PersonName;
import aero.interline.customer.entity.Imprint;
import aero.interline.customer.entity.Linked;
import aero.interline.customer.entity.SourceRecord;
import aero.interline.domain.customer.OfferedKeys;
import aero.interline.domain.customer.PersonRecord;
import aero.interline.domain.exchange.Stamp;
import aero.interline.platform.control.RoundTrip;
import aero.interline.platform.control.SetStatement;
import aero.interline.platform.control.SqlArrays;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Reads and writes the table {@code source_record}. */
final class SourceRecords {

    private static final String PERSON = "select s.id, s.source_key, coalesce(s.group_id, s.reservation_id), s.surname, s.given,"
            + " s.title, s.kind, s.gender, s.birth_date, s.nationality, s.version_modified, s.version_sent, s.version_hash,"
            + " s.document_keys, s.loyalty_keys, s.journey_keys, s.member_keys, s.customer_id, s.system, s.ref, s.infant_of, s.print, s.home";
    private static final String PLAIN = PERSON + " from source_record s where ";
    private static final String WITH_PROFILE =
            PERSON + ", " + Profiles.COLUMNS + " from source_record s" + Profiles.KEYS + " where ";
    private static final String OF_PRINTS = "select s.print, s.id, s.surname, s.given, s.title, s.kind, s.gender, s.birth_date,"
            + " s.nationality, " + Profiles.COLUMNS + " from unnest(?::bigint[]) as given (print) cross join lateral"
            + " (select * from source_record r where r.print = given.print limit 1) as s" + Profiles.KEYS;

    private static final SetStatement<SourceRecord> INSERT = columns()
            .column("reservation_id", "bigint", r -> r.told().owner())
            .column("group_id", "bigint", r -> r.told().group())
            .column("home", "bigint", SourceRecord::home)
            .insertInto("source_record", "");
    private static final SetStatement<SourceRecord> UPDATE = columns().update("source_record");

    private static final SetStatement<Linked> PRINT = SetStatement.of(Linked.class)
            .column("id", "bigint", l -> l.person().id())
            .column("print", "bigint", l -> l.imprint().print())
            .update("source_record");

    private static final SetStatement<Linked> RELINK = SetStatement.of(Linked.class)
            .column("id", "bigint", l -> l.person().id())
            .column("customer_id", "bigint", Linked::customerId)
            .update("source_record");

    private static final SetStatement<Map.Entry<Long, Long>> HOME = homes();

    private SourceRecords() {}

    @SuppressWarnings("unchecked")
    private static SetStatement<Map.Entry<Long, Long>> homes() {
        return SetStatement.of((Class<Map.Entry<Long, Long>>) (Class<?>) Map.Entry.class)
                .column("id", "bigint", Map.Entry::getKey)
                .column("home", "bigint", Map.Entry::getValue)
                .update("source_record");
    }

    private static SetStatement.Builder<SourceRecord> columns() {
        return SetStatement.of(SourceRecord.class)
                .column("id", "bigint", r -> r.person().id())
                .column("source_key", "uuid", r -> r.person().sourceKey())
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
                .column("print", "bigint", SourceRecord::print)
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
        List<Linked> records = new ArrayList<>();
        SqlArrays.query(connection, PLAIN + "s.reservation_id = any(?)", "bigint", ids, row -> records.add(linked(row)));
        return records;
    }

    /** @param imprints {@code null} if nothing is compared */
    static List<Linked> ofKeys(Connection connection, Collection<UUID> keys, Imprints imprints) throws SQLException {
        List<Linked> records = new ArrayList<>();
        SqlArrays.query(connection, WITH_PROFILE + "s.source_key = any(?)", "uuid", keys,
                row -> records.add(imprints == null ? linked(row) : compared(row, imprints)));
        return records;
    }

    /**
     * Everything that some customers hold.
     *
     * @param imprints {@code null} if nothing is compared
     * @param first    statements that travel along
     */
    static List<Linked> ofCustomers(Connection connection, Collection<Long> ids, Imprints imprints, RoundTrip first)
            throws SQLException {
        List<Linked> records = new ArrayList<>();
        if (imprints == null) {
            first.query(PLAIN + "s.customer_id = any(?)", "bigint", ids, row -> records.add(linked(row)));
        } else {
            first.query(WITH_PROFILE + "s.customer_id = any(?)", "bigint", ids,
                    row -> records.add(compared(row, imprints)));
        }
        first.send(connection);
        return records;
    }

    /** What stands behind stored prints; prints without a record are passed over. */
    static void imprints(Connection connection, Collection<Long> prints, Imprints imprints,
            BiConsumer<Long, Imprint> use) throws SQLException {
        SqlArrays.query(connection, OF_PRINTS, "bigint", prints, row -> use.accept(row.getLong(1), imprints.of(
                new PersonName(row.getString(3), row.getString(4), row.getString(5), ""), kind(row, 6),
                row.getObject(8, LocalDate.class), gender(row, 7), row.getString(9), Profiles.read(row, row.getLong(2)))));
    }

    static void write(List<SourceRecord> inserted, List<SourceRecord> updated, RoundTrip later) {
        later.add(INSERT, inserted).add(UPDATE, updated);
    }

    /** What was not compared before, or by other rules. */
    static void print(List<Linked> records, RoundTrip later) {
        later.add(PRINT, records);
    }

    static void relink(Connection connection, List<Linked> rows) throws SQLException {
        RELINK.execute(connection, rows);
    }

    /** @param homes numbers of customers by the record that stands for them from now on */
    static void settleIn(Connection connection, Map<Long, Long> homes) throws SQLException {
        HOME.execute(connection, List.copyOf(new TreeMap<>(homes).entrySet()));
    }

    /** @param come keys of records from now on, by those until now: what was said about them goes on, too */
    static void carryOn(Connection connection, Map<UUID, UUID> come) throws SQLException {
        if (come.isEmpty()) {
            return;
        }
        try (PreparedStatement call = connection.prepareStatement("select carry_on(?, ?)")) {
            call.setArray(1, connection.createArrayOf("uuid", come.keySet().toArray()));
            call.setArray(2, connection.createArrayOf("uuid", come.values().toArray()));
            call.execute();
        }
    }

    static void delete(Connection connection, Collection<Long> ids) throws SQLException {
        SqlArrays.update(connection, "delete from source_record where id = any(?)", "bigint", ids);
    }

    /** Opens only what no other record of the print has told. */
    private static Linked compared(ResultSet row, Imprints imprints) throws SQLException {
        Linked record = linked(row);
        Imprint known = record.print() == null ? null : imprints.remembered(record.print());
        return record.with(known == null ? imprints.of(record.person(), Profiles.read(row, record.person().id())) : known);
    }

    private static Linked linked(ResultSet row) throws SQLException {
        long print = row.getLong(22);
        Long stored = row.wasNull() ? null : print;
        long home = row.getLong(23);
        return new Linked(person(row), row.getString(20), row.getString(21), row.getLong(18), false,
                row.wasNull() ? null : (Long) home, stored, null);
    }

    private static PersonRecord person(ResultSet row) throws SQLException {
        return new PersonRecord(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getLong(3),
                row.getString(19),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                kind(row, 7),
                gender(row, 8),
                row.getObject(9, LocalDate.class),
                row.getString(10),
                new Stamp(SqlArrays.instant(row, 11), SqlArrays.instant(row, 12), row.getBytes(13)),
                new OfferedKeys(SqlArrays.uuids(row, 14), SqlArrays.uuids(row, 15), SqlArrays.uuids(row, 16),
                        SqlArrays.uuids(row, 17)));
    }

    private static PassengerType kind(ResultSet row, int column) throws SQLException {
        String kind = row.getString(column);
        return kind == null ? null : PassengerType.valueOf(kind);
    }

    private static Gender gender(ResultSet row, int column) throws SQLException {
        String gender = row.getString(column);
        return gender == null ? null : Gender.valueOf(gender);
    }
}
