package aero.interline.domain.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import aero.interline.contracts.fact.AirSegment;
import aero.interline.contracts.fact.Contact;
import aero.interline.contracts.fact.IdentityDocument;
import aero.interline.contracts.fact.Partial;
import aero.interline.contracts.fact.Passenger;
import aero.interline.contracts.fact.PassengerType;
import aero.interline.contracts.fact.PersonName;
import aero.interline.contracts.fact.Position;
import aero.interline.contracts.fact.RecordLocator;
import aero.interline.contracts.fact.ReservationKey;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.contracts.fact.ReservationStatus;
import aero.interline.contracts.fact.ReservationVersion;
import aero.interline.contracts.fact.SeatAssignment;
import aero.interline.contracts.fact.SpecialService;
import aero.interline.contracts.fact.Ticket;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a reservation is after messages that tell only what is affected. */
class ReservationFoldTest {

    private static final LocalDateTime MORNING = LocalDateTime.of(2026, 12, 10, 10, 30);
    private static final Passenger ANNA = adult("1", "ANNA");
    private static final Passenger BERT = adult("2", "BERT");
    private static final Passenger TIM = infant("3", "TIM", "1");
    private static final AirSegment OUT = flight("1", "400", MORNING, true, "Y", "HK");
    private static final AirSegment BACK = flight("2", "401", MORNING.plusDays(10), true, "Y", "HK");
    private static final ReservationReported BOOKED = report(List.of(ANNA, BERT, TIM), List.of(OUT, BACK),
            List.of(meal("VGML", "1", "1"), meal("WCHR", "2", null), remark("OSI", "VIP")),
            List.of(seat("1", "1", "14A"), seat("2", "1", "14B")), List.of(ticket("1", 1), ticket("1", 2)), null);

    @Test
    void whatIsNotToldStays() {
        ReservationReported known = fold(report(List.of(adult("1", "BERT")), List.of(), List.of(), List.of(), List.of(), new Partial(List.of())));
        assertThat(known.passengers()).extracting(Passenger::ref).containsExactly("1", "2", "3");
        assertThat(known).extracting(ReservationReported::segments, ReservationReported::services, ReservationReported::seats,
                        ReservationReported::tickets, ReservationReported::status, ReservationReported::partial)
                .containsExactly(BOOKED.segments(), BOOKED.services(), BOOKED.seats(), BOOKED.tickets(), ReservationStatus.ACTIVE, null);
    }

    @Test
    void aFlightToldWithoutTimesKeepsThem() {
        ReservationReported known = fold(flights(flight("1", "401", MORNING.plusDays(10).toLocalDate().atStartOfDay(), false, null, "XX")));
        assertThat(known.segments()).extracting(AirSegment::ref, AirSegment::departs, AirSegment::bookingClass, AirSegment::cancelled)
                .containsExactly(tuple("1", MORNING, "Y", false), tuple("2", MORNING.plusDays(10), "Y", true));
        assertThat(known.status()).isEqualTo(ReservationStatus.ACTIVE);
        assertThat(fold(flights(OUT, BACK).segments().stream().map(ReservationFoldTest::cancelled).toArray(AirSegment[]::new)).status())
                .isEqualTo(ReservationStatus.CANCELLED);
    }

    @Test
    void anotherClassIsTheSameFlightAndAnotherDayIsNot() {
        ReservationReported known = fold(
                flights(flight("1", "400", MORNING, true, "M", "SS"), cancelled(OUT), flight("3", "400", MORNING.plusDays(1), true, "M", "SS")));
        assertThat(known.segments()).extracting(AirSegment::ref, AirSegment::bookingClass, AirSegment::cancelled).containsExactly(
                tuple("1", "M", false), tuple("2", "Y", false), tuple("3", "M", false));
    }

    @Test
    void aCancelledReservationLivesAgainWithAFlight() {
        ReservationReported gone = flights(cancelled(OUT), cancelled(BACK));
        assertThat(fold(gone, report(List.of(ANNA), List.of(), List.of(), List.of(), List.of(), new Partial(List.of()))).status())
                .isEqualTo(ReservationStatus.CANCELLED);
        assertThat(fold(gone, flights(OUT)).status()).isEqualTo(ReservationStatus.ACTIVE);
    }

    @Test
    void requestsAreToldAgainByCodePassengerAndFlight() {
        ReservationReported known = fold(report(List.of(adult("1", "BERT"), adult("2", "ANNA")), List.of(),
                List.of(meal("WCHR", "1", null), meal("VGML", "2", null), remark("OSI", "VIP"), remark("OSI", "NO SMOKER")),
                List.of(seat(null, "1", "20C")), List.of(ticket("2", 2)), new Partial(List.of())));
        assertThat(known.services()).extracting(SpecialService::code, SpecialService::passengerRef, SpecialService::segmentRef,
                SpecialService::text).containsExactly(tuple("WCHR", "2", null, null), tuple("VGML", "1", null, null),
                tuple("OSI", null, null, "VIP"), tuple("OSI", null, null, "NO SMOKER"));
        assertThat(known.seats()).extracting(SeatAssignment::number).containsExactly("20C");
        assertThat(known.tickets()).extracting(Ticket::passengerRef, Ticket::coupon).containsExactly(tuple("1", 1), tuple("1", 2));
    }

    @Test
    void passengersAreToldByNameAndNewOnesAreCalledAnew() {
        IdentityDocument passport = new IdentityDocument(Position.NONE, "P", "C01X00T47", null, null, null, null);
        Passenger anna = new Passenger(Position.NONE, "1", null, PassengerType.ADULT, null, new PersonName("Smith", "Anna", "MRS", "SMITH/ANNAMRS"),
                null, null, "DEU", List.of(passport), List.of(), List.of(new Contact(Position.NONE, Contact.Kind.EMAIL, "a@example.org", null)));
        ReservationReported known = fold(report(List.of(adult("2", "CARL"), anna, infant("3", "EMMA", "2")), List.of(), List.of(), List.of(),
                List.of(), new Partial(List.of())));
        assertThat(known.passengers()).extracting(Passenger::ref, each -> each.name().raw(), Passenger::infantOf).containsExactly(
                tuple("1", "SMITH/ANNAMRS", null), tuple("2", "SMITH/BERT", null), tuple("3", "SMITH/TIM", "1"), tuple("4", "SMITH/CARL", null),
                tuple("5", "SMITH/EMMA", "4"));
        assertThat(known.passengers().get(0).documents()).containsExactly(passport);
    }

    @Test
    void whoGetsNoNewNameIsGoneWithWhatBelongsToHim() {
        ReservationReported known = fold(report(List.of(adult("1", "BERTRAM")), List.of(), List.of(), List.of(), List.of(),
                new Partial(List.of(BERT.name(), ANNA.name()))));
        assertThat(known.passengers()).extracting(Passenger::ref, each -> each.name().given()).containsExactly(tuple("2", "BERTRAM"));
        assertThat(known.services()).extracting(SpecialService::code).containsExactly("WCHR", "OSI");
        assertThat(known.seats()).extracting(SeatAssignment::number).containsExactly("14B");
        assertThat(known.tickets()).isEmpty();
    }

    private static ReservationReported fold(AirSegment... told) {
        return fold(flights(told));
    }

    private static ReservationReported fold(ReservationReported... later) {
        List<ReservationReported> all = new ArrayList<>(List.of(BOOKED));
        all.addAll(List.of(later));
        return ReservationFold.of(all);
    }

    private static ReservationReported flights(AirSegment... told) {
        return report(List.of(ANNA), List.of(told), List.of(), List.of(), List.of(), new Partial(List.of()));
    }

    private static ReservationReported report(List<Passenger> passengers, List<AirSegment> segments, List<SpecialService> services,
            List<SeatAssignment> seats, List<Ticket> tickets, Partial partial) {
        boolean gone = !segments.isEmpty() && segments.stream().allMatch(AirSegment::cancelled);
        return new ReservationReported(Position.NONE, new ReservationKey("1A", "ABC123", null), new ReservationVersion(null, null),
                List.of(new RecordLocator("1A", "ABC123", null)), null, gone ? ReservationStatus.CANCELLED : ReservationStatus.ACTIVE, null, null,
                passengers, segments, services, seats, List.of(), tickets, List.of(), List.of(), List.of(), List.of(), List.of(), partial);
    }

    private static Passenger adult(String ref, String given) {
        return new Passenger(Position.NONE, ref, null, PassengerType.ADULT, null, new PersonName("SMITH", given, null, "SMITH/" + given), null,
                null, null, List.of(), List.of(), List.of());
    }

    private static Passenger infant(String ref, String given, String adult) {
        return new Passenger(Position.NONE, ref, null, PassengerType.INFANT, adult, new PersonName("SMITH", given, null, "SMITH/" + given), null,
                null, null, List.of(), List.of(), List.of());
    }

    private static AirSegment flight(String ref, String number, LocalDateTime departs, boolean timed, String bookingClass, String status) {
        return new AirSegment(Position.NONE, ref, "LH", "LH", number, null, "FRA", "JFK", departs, timed, null, bookingClass, null, status,
                status.equals("XX"), null);
    }

    private static AirSegment cancelled(AirSegment flight) {
        return flight(flight.ref().equals("1") ? "8" : "9", flight.number(), flight.departs(), true, flight.bookingClass(), "XX");
    }

    private static SpecialService meal(String code, String passenger, String segment) {
        return new SpecialService(Position.NONE, code, "HK", 1, "LH", passenger, segment, null);
    }

    private static SpecialService remark(String code, String text) {
        return new SpecialService(Position.NONE, code, null, 1, "LH", null, null, text);
    }

    private static SeatAssignment seat(String passenger, String segment, String number) {
        return new SeatAssignment(Position.NONE, passenger, segment, number, null, null, null, "SSR");
    }

    private static Ticket ticket(String passenger, int coupon) {
        return new Ticket(Position.NONE, "2202409876543", coupon, "T", null, passenger, null);
    }
}
