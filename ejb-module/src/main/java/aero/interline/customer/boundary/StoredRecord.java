package aero.interline.customer.boundary;

import aero.interline.contracts.fact.Gender;
import aero.interline.contracts.fact.PassengerType;
import aero.interline.contracts.fact.Position;
import aero.interline.customer.boundary.CustomerView.Source;
import aero.interline.customer.control.Profiles;
import aero.interline.customer.entity.SealedProfile;
import aero.interline.domain.customer.OfferedKeys;
import aero.interline.domain.customer.PersonRecord;
import aero.interline.domain.exchange.Stamp;
import aero.interline.platform.boundary.PositionView;
import aero.interline.platform.control.MessageIds;
import aero.interline.platform.control.SqlArrays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A row of {@code source_record} with its sealed part.
 *
 * @param owner   reservation or activity that the record stands for
 * @param profile or {@code null}
 */
record StoredRecord(
        PersonRecord person, long owner, String ref, String system, SealedProfile profile, long messageId, int offset, int length) {

    static final String SELECT = "select s.id, source_key, reservation_id, group_id, surname, given, title, kind, gender, birth_date,"
            + " nationality, document_keys, loyalty_keys, journey_keys, member_keys, version_modified, version_sent,"
            + " version_hash, ref, system, message_id, message_offset, message_length, "
            + Profiles.COLUMNS + " from source_record s" + Profiles.KEYS;

    static StoredRecord read(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        String gender = row.getString("gender");
        long owner = row.getLong("reservation_id");
        long group = row.getLong("group_id");
        PersonRecord person = new PersonRecord(
                row.getLong("id"),
                row.getObject("source_key", UUID.class),
                row.wasNull() ? owner : group,
                row.getString("system"),
                row.getString("surname"),
                row.getString("given"),
                row.getString("title"),
                kind == null ? null : PassengerType.valueOf(kind),
                gender == null ? null : Gender.valueOf(gender),
                row.getObject("birth_date", LocalDate.class),
                row.getString("nationality"),
                new Stamp(SqlArrays.instant(row, 16), SqlArrays.instant(row, 17), row.getBytes("version_hash")),
                new OfferedKeys(SqlArrays.uuids(row, 12), SqlArrays.uuids(row, 13), SqlArrays.uuids(row, 14),
                        SqlArrays.uuids(row, 15)));
        return new StoredRecord(
                person,
                owner,
                row.getString("ref"),
                row.getString("system"),
                Profiles.read(row, person.id()),
                row.getLong("message_id"),
                row.getInt("message_offset"),
                row.getInt("message_length"));
    }

    Source source(double confidence) {
        Position position = length == 0 ? null : new Position(0, 0, 0, offset, length);
        return new Source(Long.toString(messageId), PositionView.of(position), system, at(), confidence);
    }

    private Instant at() {
        if (person.stamp().modified() != null) {
            return person.stamp().modified();
        }
        return person.stamp().sent() != null ? person.stamp().sent() : MessageIds.timeOf(messageId);
    }
}
