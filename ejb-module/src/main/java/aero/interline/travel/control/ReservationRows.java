package aero.interline.travel.control;

import aero.interline.contracts.fact.AirSegment;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.contracts.fact.ReservationStatus;
import aero.interline.contracts.fact.SpecialService;
import aero.interline.domain.exchange.Stamp;
import aero.interline.domain.travel.JourneyLine;
import aero.interline.domain.travel.RequestText;
import aero.interline.platform.control.FactJson;
import aero.interline.platform.control.RoundTrip;
import aero.interline.platform.control.SetStatement;
import aero.interline.platform.control.SqlArrays;
import aero.interline.platform.control.Vault;
import aero.interline.platform.entity.Sealed;
import aero.interline.travel.entity.Accepted;
import aero.interline.travel.entity.Report;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes reservations, their segments, special requests and timeline, each table by one statement. */
final class ReservationRows {

    /** A row of {@code reservation}. */
    private record Row(long id, Report report, Sealed details, Sealed parts) {

        ReservationReported reservation() {
            return report.reservation();
        }

        LocalDateTime departure(Comparator<LocalDateTime> order) {
            return reservation().segments().stream().map(AirSegment::departs).filter(Objects::nonNull)
                    .max(order).orElse(null);
        }
    }

    private record Leg(long reservationId, int position, AirSegment segment) {}

    private record Request(long reservationId, int position, SpecialService service) {}

    private record Noted(long reservationId, Report report) {}

    private static final SetStatement<Row> INSERT = columns()
            .column("key", "text", r -> r.report().key())
            .column("carrier", "text", r -> r.reservation().key().carrier())
            .column("locator", "text", r -> r.reservation().key().locator())
            .insertInto("reservation", "on conflict (key) do nothing returning id");
    private static final SetStatement<Row> UPDATE = columns().update("reservation");

    private static final String PARTS = "select version_modified, version_sent, updated_at, version_hash, id, key, system, message_id,"
            + " details_key_id, details, reports_key_id, reports from reservation where id = any(?)";

    private static final SetStatement<Leg> LEGS = SetStatement.of(Leg.class)
            .column("reservation_id", "bigint", Leg::reservationId)
            .column("position", "integer", Leg::position)
            .column("ref", "text", l -> l.segment().ref())
            .column("marketing", "text", l -> l.segment().marketing())
            .column("operating", "text", l -> l.segment().operating())
            .column("number", "text", l -> l.segment().number())
            .column("origin", "text", l -> l.segment().origin())
            .column("destination", "text", l -> l.segment().destination())
            .column("departs", "timestamp", l -> l.segment().departs())
            .column("arrives", "timestamp", l -> l.segment().arrives())
            .column("booking_class", "text", l -> l.segment().bookingClass())
            .column("status", "text", l -> l.segment().status())
            .column("cancelled", "boolean", l -> l.segment().cancelled())
            .insertInto("segment", "");

    private static final SetStatement<Request> REQUESTS = SetStatement.of(Request.class)
            .column("reservation_id", "bigint", Request::reservationId)
            .column("position", "integer", Request::position)
            .column("code", "text", r -> r.service().code())
            .column("status", "text", r -> r.service().status())
            .column("quantity", "integer", r -> r.service().quantity())
            .column("carrier", "text", r -> r.service().carrier())
            .column("passenger_ref", "text", r -> r.service().passengerRef())
            .column("segment_ref", "text", r -> r.service().segmentRef())
            .column("text", "text", r -> RequestText.of(r.service().code(), r.service().text()))
            .insertInto("special_request", "");

    private static final SetStatement<Noted> TIMELINE = SetStatement.of(Noted.class)
            .column("reservation_id", "bigint", Noted::reservationId)
            .column("message_id", "bigint", n -> n.report().messageId())
            .column("kind", "text", n -> kind(n.report()))
            .column("summary", "text", n -> JourneyLine.of(n.report().reservation()))
            .column("reported_at", "timestamptz", n -> n.report().reportedAt())
            .insertInto("timeline", "");

    private final Vault vault;

    ReservationRows(Vault vault) {
        this.vault = vault;
    }

    private static SetStatement.Builder<Row> columns() {
        return SetStatement.of(Row.class)
                .column("id", "bigint", Row::id)
                .column("system", "text", r -> r.report().system())
                .column("booked_on", "date", r -> r.reservation().bookedOn())
                .column("status", "text", r -> r.reservation().status())
                .column("passengers", "integer", r -> r.reservation().passengers().size())
                .column("first_departure", "timestamp", r -> r.departure(Comparator.reverseOrder()))
                .column("last_departure", "timestamp", r -> r.departure(Comparator.naturalOrder()))
                .column("details", "bytea", r -> r.details().bytes())
                .column("details_key_id", "integer", r -> r.details().keyId())
                .column("reports", "bytea", r -> r.parts() == null ? null : r.parts().bytes())
                .column("reports_key_id", "integer", r -> r.parts() == null ? null : r.parts().keyId())
                .column("version_modified", "timestamptz", r -> r.report().stamp().modified())
                .column("version_sent", "timestamptz", r -> r.report().stamp().sent())
                .column("version_hash", "bytea", r -> r.report().stamp().hash())
                .column("message_id", "bigint", r -> r.report().messageId())
                .column("updated_at", "timestamptz", r -> r.report().receivedAt());
    }

    /** @param inserted gets the id of each row that was not there */
    void insert(List<Accepted> fresh, SetStatement.RowReader inserted, RoundTrip later) {
        later.add(INSERT, fresh.stream().map(this::row).toList(), inserted);
    }

    /** The newer versions of known reservations; the rows under the older ones go. */
    void replace(List<Accepted> known, RoundTrip later) {
        List<Long> ids = known.stream().map(Accepted::reservationId).toList();
        later.add(UPDATE, known.stream().map(this::row).toList())
                .update("delete from segment where reservation_id = any(?)", "bigint", ids)
                .update("delete from special_request where reservation_id = any(?)", "bigint", ids);
    }

    private Row row(Accepted accepted) {
        long id = accepted.reservationId();
        return new Row(id, accepted.report(),
                vault.seal(Vault.Content.RESERVATION, id, FactJson.write(accepted.report().reservation())),
                accepted.parts().isEmpty() ? null : vault.seal(Vault.Content.REPORTS, id, PartialReports.write(accepted.parts())));
    }

    /** What stored reservations are folded from; of one that was told as a whole its newest report. */
    Map<String, List<Report>> parts(Connection connection, Collection<Long> ids) throws SQLException {
        Map<String, List<Report>> parts = new HashMap<>();
        SqlArrays.query(connection, PARTS, "bigint", ids, row -> parts.put(row.getString("key"), parts(row)));
        return parts;
    }

    private List<Report> parts(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        byte[] reports = row.getBytes("reports");
        if (reports != null) {
            return PartialReports.read(vault.open(Vault.Content.REPORTS, id, row.getInt("reports_key_id"), reports));
        }
        byte[] details = vault.open(Vault.Content.RESERVATION, id, row.getInt("details_key_id"), row.getBytes("details"));
        Stamp stamp = new Stamp(SqlArrays.instant(row, 1), SqlArrays.instant(row, 2), row.getBytes("version_hash"));
        return List.of(new Report(row.getLong("message_id"), row.getString("system"), SqlArrays.instant(row, 3), stamp,
                FactJson.read(details, ReservationReported.class)));
    }

    /** The rows under accepted reservations. */
    void write(List<Accepted> accepted, RoundTrip later) {
        List<Leg> legs = new ArrayList<>();
        List<Request> requests = new ArrayList<>();
        for (Accepted each : accepted) {
            int position = 0;
            for (AirSegment segment : each.report().reservation().segments()) {
                legs.add(new Leg(each.reservationId(), ++position, segment));
            }
            position = 0;
            for (SpecialService service : each.report().reservation().services()) {
                requests.add(new Request(each.reservationId(), ++position, service));
            }
        }
        later.add(LEGS, legs).add(REQUESTS, requests);
    }

    /** Every report has its line, also one that came too late, so that the timeline does not depend on the order. */
    void note(List<Report> reports, Map<String, Long> idOf, RoundTrip later) {
        Map<String, Noted> noted = new LinkedHashMap<>();
        for (Report each : reports) {
            noted.merge(each.messageId() + " " + each.key(), new Noted(idOf.get(each.key()), each),
                    (one, other) -> other.report().replaces(one.report()) ? other : one);
        }
        later.add(TIMELINE, List.copyOf(noted.values()));
    }

    /** A partial report that cancels all that it tells may leave other flights as they are. */
    private static String kind(Report report) {
        return report.reservation().status() != ReservationStatus.CANCELLED ? "reserved" : report.partial() ? "changed" : "cancelled";
    }
}
