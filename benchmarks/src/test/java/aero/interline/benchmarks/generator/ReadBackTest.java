package aero.interline.benchmarks.generator;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.fact.AirSegment;
import aero.interline.contracts.fact.Passenger;
import aero.interline.contracts.fact.PassengerType;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.formats.FormatReader;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Generator and parser were written apart from one source, the guide; here they meet. */
class ReadBackTest {

    private static final int MANY = 3_000;

    private final FormatReader reader = new FormatReader();
    private final PnrgovGenerator generator = new PnrgovGenerator(11);
    private final Bookings bookings = new Bookings(11);

    @Test
    void everythingWrittenIsReadBack() {
        IntStream.range(0, MANY).mapToObj(generator::message).forEach(message -> {
            Reading reading = reader.read(new Origin("booking", null, Instant.EPOCH), message.body());
            assertThat(reading.rejection()).as("message %d", message.index()).isNull();
            assertThat(reading.losses()).isEmpty();
            assertThat(reading.facts()).hasSize(1);
            same(message, (ReservationReported) reading.facts().get(0));
        });
    }

    private static void same(GeneratedMessage message, ReservationReported read) {
        assertThat(read.key().text()).isEqualTo(message.reservation());
        assertThat(read.version().lastModified()).isEqualTo(message.modified());
        assertThat(read.passengers()).as("message %d", message.index()).hasSize(message.passengers());
        assertThat(read.passengers().stream().filter(each -> each.type() == PassengerType.INFANT))
                .as("message %d", message.index())
                .hasSize(message.infants());
        assertThat(read.segments()).as("message %d", message.index()).hasSize(message.segments());
        assertThat(read.fragments()).as("message %d", message.index()).isEmpty();
    }

    @Test
    void personsAndFlightsAreReadAsTheyWereMeant() {
        for (int number = 0; number < 60; number++) {
            Booking booking = bookings.booking(number, 0);
            ReservationReported read = (ReservationReported)
                    reader.read(new Origin("booking", null, Instant.EPOCH), generator.message(number).body()).facts().get(0);
            assertThat(read.passengers()).extracting(each -> each.name().surname())
                    .isEqualTo(booking.travellers().stream().map(each -> each.person().surname()).toList());
            assertThat(read.passengers()).extracting(each -> each.name().given())
                    .isEqualTo(booking.travellers().stream().map(each -> each.person().given()).toList());
            assertThat(read.passengers()).extracting(Passenger::birthDate)
                    .isEqualTo(booking.travellers().stream().map(each -> each.person().born()).toList());
            assertThat(read.segments()).extracting(AirSegment::operating)
                    .isEqualTo(booking.legs().stream().map(Leg::operating).toList());
            assertThat(read.segments()).extracting(AirSegment::departs)
                    .isEqualTo(booking.legs().stream().map(Leg::departs).toList());
            assertThat(read.tickets()).extracting(each -> each.number())
                    .containsAll(booking.travellers().stream().map(Traveller::ticket).toList());
        }
    }

    @Test
    void infantsAreLinkedToTheirAdults() {
        List<Booking> withInfants = IntStream.range(0, 400)
                .mapToObj(number -> bookings.booking(number, 0))
                .filter(booking -> booking.travellers().stream().anyMatch(each -> each.infant() > 0))
                .toList();

        assertThat(withInfants).isNotEmpty();
        for (Booking booking : withInfants) {
            byte[] body = PnrgovText.write(booking, new Dice(11, "text", 0));
            ReservationReported read = (ReservationReported) reader.read(new Origin("booking", null, Instant.EPOCH), body).facts().get(0);
            for (Traveller adult : booking.travellers()) {
                if (adult.infant() > 0) {
                    Passenger infant = read.passengers().get(adult.infant() - 1);
                    assertThat(infant.infantOf()).isEqualTo(read.passengers().get(adult.ref() - 1).ref());
                }
            }
        }
    }

    @Test
    void onlyTheLyingTrailerNeedsRepair() {
        long repaired = IntStream.range(0, 500)
                .mapToObj(number -> reader.read(new Origin("booking", null, Instant.EPOCH), generator.message(number).body()))
                .map(Reading::evidence)
                .flatMap(List::stream)
                .peek(evidence -> assertThat(evidence.found()).startsWith("UNT"))
                .count();

        assertThat(repaired).isBetween(1L, 50L);
    }
}
