package aero.interline.customer.control;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.Arrival;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.domain.exchange.Stamp;
import aero.interline.platform.control.MessageIds;
import aero.interline.platform.control.RoundTrip;
import aero.interline.testing.Messages;
import aero.interline.testing.Reservation;
import aero.interline.testing.TestDatabase;
import aero.interline.testing.TestHub;
import aero.interline.travel.control.ReservationRegister;
import aero.interline.travel.entity.Report;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An empty database that is filled without looking for anybody holds what the intake would have written. */
class FillTest {

    private static final List<String> TABLES = List.of(
            "select surname, given, title, kind, gender, birth_date, nationality, name_key, family, merged_into, version"
                    + " from customer order by name_key",
            "select s.source_key, s.system, s.ref, s.surname, s.given, s.title, s.kind, s.infant_of, s.gender, s.birth_date,"
                    + " s.nationality, s.document_keys, s.loyalty_keys, s.journey_keys, s.member_keys, s.version_modified, s.print,"
                    + " s.message_offset, s.message_length, s.profile_owner = s.customer_id, octet_length(s.profile), r.key"
                    + " from source_record s join reservation r on r.id = s.reservation_id order by s.source_key",
            "select i.hash, c.name_key from identity_key i join customer c on c.id = i.customer_id order by 1",
            "select c.name_key, octet_length(k.wrapped) from customer_key k join customer c on c.id = k.id order by 1",
            "select print, keys, born from match_print order by 1",
            "select key, print, born from match_key order by 1, 2",
            "select s.source_key, d.decision, d.rule, d.model, d.case_no, d.weight, d.fields, d.other_record, c.name_key"
                    + " from match_decision d join source_record s on s.id = d.source_record_id"
                    + " join customer c on c.id = d.customer_id order by 1");

    @Test
    void whatIsFilledIsWhatTheIntakeWrites() throws SQLException {
        TestHub told = new TestHub(TestDatabase.create());
        TestHub filled = new TestHub(TestDatabase.create());
        List<Reservation> people = List.of(
                Reservation.of("AAA001").withPassport("SMITH", "ANNA", "C01X00T47"),
                Reservation.of("AAA002").born(LocalDate.of(1961, 2, 3)).withMember("GARCIA", "LUZ", "9920031"),
                Reservation.of("AAA003").born(LocalDate.of(1975, 8, 30)).caller("OKONKWO", "NGOZI", "+491712345678"));
        List<Arrival> arrivals = people.stream().map(each -> Messages.saying(each.report())).toList();

        told.apply(arrivals);
        fill(filled, arrivals);

        for (String each : TABLES) {
            assertThat(filled.database.rows(each)).as(each).isNotEmpty().isEqualTo(told.database.rows(each));
        }
    }

    private static void fill(TestHub hub, List<Arrival> arrivals) throws SQLException {
        MessageIds ids = MessageIds.ofNewNode(Clock.systemUTC(), hub.database.dataSource());
        List<Report> reports = new ArrayList<>();
        for (Arrival each : arrivals) {
            ReservationReported reservation = (ReservationReported) each.reading().facts().get(0);
            reports.add(new Report(ids.next(), each.capture().system(), Instant.EPOCH,
                    Stamp.of(reservation.version(), new byte[32]), reservation));
        }
        hub.database.transactions().inNew(connection -> {
            ReservationRegister register = new ReservationRegister(hub.vault);
            RoundTrip first = new RoundTrip();
            ReservationRegister.Held held = register.hold(reports.stream().map(Report::key).toList(), first);
            first.send(connection);
            RoundTrip rows = new RoundTrip();
            hub.customers.fill(connection, register.accept(connection, reports, held, rows), Instant.now(), rows);
            rows.send(connection);
            return null;
        });
    }
}
