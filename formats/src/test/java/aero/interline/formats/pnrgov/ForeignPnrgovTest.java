package aero.interline.formats.pnrgov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.fact.Bag;
import aero.interline.contracts.fact.Contact;
import aero.interline.contracts.fact.IdentityDocument;
import aero.interline.contracts.fact.Passenger;
import aero.interline.contracts.fact.PassengerType;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.contracts.fact.SeatAssignment;
import aero.interline.formats.Corpus;
import aero.interline.formats.FormatReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published values of foreign samples; they run where the folder of foreign samples lies beside the project. */
class ForeignPnrgovTest {
    private Path folder;

    @BeforeEach
    void findSamples() {
        Optional<Path> data = Corpus.foreign().map(each -> each.resolve("pnrgov"));
        assumeTrue(data.isPresent(), "no ../shared/data beside the project: the foreign PNRGOV samples are not checked");
        folder = data.get();
    }

    private Reading read(String file) {
        return new FormatReader().read(new Origin("booking", "pnrgov", Instant.EPOCH), Corpus.bytes(folder.resolve(file)));
    }

    private ReservationReported only(String file) {
        Reading reading = read(file);
        assertThat(reading.rejection()).isNull();
        assertThat(reading.facts()).hasSize(1);
        return (ReservationReported) reading.facts().get(0);
    }

    private static List<SeatAssignment> seatsOf(ReservationReported pnr, String passenger) {
        return pnr.seats().stream().filter(each -> passenger.equals(each.passengerRef())).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "loader__3_pnrs.edi,3", "loader__adult_and_infant.edi,1", "loader__infant.edi,1", "loader__pnr1.txt,1",
        "loader__pnr2.txt,1", "loader__pnr_split.edi,2", "parser__bigbigPnr.txt,47", "parser__pnrBadFormat.txt,1",
        "parser__pnrEdge.txt,1", "parser__pnrMessage.txt,1", "parser__pnrMessageExample.txt,1",
        "parser__pnrMessagePg75.txt,2", "parser__pnrMessagePg76.txt,1", "parser__pnrNoOrgMsg.txt,1",
        "parser__pnrPhoneCTC_M.txt,1", "parser__pnrSeatFormats.txt,1", "parser__pnrWithDoco.txt,1"
    })
    void everyFileIsAppliedWithoutLoss(String file, int reservations) {
        Reading reading = read(file);
        assertThat(reading.rejection()).isNull();
        assertThat(reading.losses()).isEmpty();
        assertThat(reading.facts()).hasSize(reservations);
    }

    @Test
    void theOriginIsThatOfTheFirstLegAndBagsAreCounted() {
        ReservationReported pnr = only("parser__pnrMessageExample.txt");
        assertThat(pnr.segments().get(0).origin()).isEqualTo("WDH");
        assertThat(seatsOf(pnr, "1")).extracting(SeatAssignment::source, SeatAssignment::cabin)
                .containsExactly(tuple("SEAT", null), tuple("SSD", "Y"));
        assertThat(pnr.bags().stream().mapToInt(Bag::pieces).sum()).isEqualTo(18);
    }

    @Test
    void theBookingDateIsFound() {
        assertThat(only("parser__pnrMessagePg76.txt").bookedOn()).isEqualTo(LocalDate.of(2013, 2, 15));
    }

    @Test
    void airlineEscapesOfMailAddressesAreUndone() {
        Passenger molly = only("parser__pnrEdge.txt").passengers().get(0);
        assertThat(molly.contacts()).extracting(Contact::kind, Contact::value)
                .contains(tuple(Contact.Kind.EMAIL, "MOLLY_LOUUNT+50BB@GMAIL.COM"));
    }

    @Test
    void seatsAreReadFromEveryNotation() {
        ReservationReported pnr = only("parser__pnrSeatFormats.txt");
        assertThat(seatsOf(pnr, "1")).hasSize(2);
        SeatAssignment second = seatsOf(pnr, "1").get(1);
        assertThat(second).extracting(SeatAssignment::origin, SeatAssignment::destination, SeatAssignment::number,
                SeatAssignment::passengerRef).containsExactly("SFO", "IAD", "74E", "1");
        assertThat(second.source()).isNotEqualTo("SSD");
    }

    @Test
    void aVisaIsReadFromDoco() {
        IdentityDocument visa = only("parser__pnrWithDoco.txt").passengers().get(0).documents().get(1);
        assertThat(visa.type()).isEqualTo("V");
        assertThat(visa.number()).isEqualTo("8675309");
        assertThat(visa.country()).isEqualTo("OTHER PLACE");
        assertThat(visa.issued()).isEqualTo(LocalDate.of(2006, 12, 22));
        assertThat(visa.expires()).isNull();
    }

    @Test
    void theInfantsPassportUnderTheAdultIsTheInfants() {
        ReservationReported pnr = only("loader__infant.edi");
        Passenger adult = pnr.passengers().get(0);
        Passenger infant = pnr.passengers().get(1);
        assertThat(infant.type()).isEqualTo(PassengerType.INFANT);
        assertThat(infant.infantOf()).isEqualTo(adult.ref());
        assertThat(adult.documents()).hasSize(1);
        assertThat(infant.documents()).hasSize(1);
        assertThat(infant.birthDate()).isAfter(adult.birthDate().plusYears(16));
        assertThat(pnr.history()).hasSizeGreaterThan(40);
    }

    @Test
    void theCodeShareHasBothNumbers() {
        Reading reading = read("parser__pnrMessagePg75.txt");
        assertThat(reading.facts()).extracting(each -> ((ReservationReported) each).segments().get(0))
                .extracting("marketing", "number", "operating", "operatingNumber")
                .containsExactly(tuple("KE", "303", "SQ", "609"), tuple("OZ", "752", "SQ", "609"));
        assertThat(reading.evidence()).extracting("found")
                .contains("typographic apostrophe", "no terminator before TIF");
    }

    @Test
    void fortySevenReservationsKeepTheirOwnPlaces() {
        Reading reading = read("parser__bigbigPnr.txt");
        int end = 0;
        for (var each : reading.facts()) {
            assertThat(each.at().offset()).isGreaterThanOrEqualTo(end);
            end = each.at().end();
        }
        assertThat(reading.facts().stream().map(each -> ((ReservationReported) each).key().text()).distinct()).hasSize(47);
    }

    @ParameterizedTest
    @ValueSource(strings = {"parser__pnrMessageExample.txt", "parser__bigbigPnr.txt", "loader__pnr1.txt"})
    void ofEveryAccountFourDigitsAreLeft(String file) {
        for (var each : read(file).facts()) {
            assertThat(((ReservationReported) each).payments()).allSatisfy(payment -> assertThat(payment.account())
                    .satisfiesAnyOf(account -> assertThat(account).isNull(), account -> assertThat(account).matches("X+\\d{4}")));
        }
        assertThat(new String(read(file).body(), StandardCharsets.ISO_8859_1))
                .doesNotContainPattern("FOP\\+CC:[^:]*:[^:]*:[A-Z]*:[0-9]{4}");
    }
}
