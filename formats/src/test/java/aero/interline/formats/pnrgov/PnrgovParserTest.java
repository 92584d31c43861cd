package aero.interline.formats.pnrgov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import aero.interline.contracts.exchange.BusinessKey;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Evidence;
import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.SequenceNumber;
import aero.interline.contracts.fact.AirSegment;
import aero.interline.contracts.fact.Bag;
import aero.interline.contracts.fact.Contact;
import aero.interline.contracts.fact.Passenger;
import aero.interline.contracts.fact.PassengerType;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.contracts.fact.ReservationStatus;
import aero.interline.contracts.fact.SeatAssignment;
import aero.interline.contracts.fact.SpecialService;
import aero.interline.contracts.fact.Ticket;
import aero.interline.formats.FormatReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One situation a test: the reservation is written as it is sent, between an honest head and tail. */
class PnrgovParserTest {
    private static final String FLIGHT = "TVL+231126:1030:231126:1330+FRA+JFK+LH+400:Y'RPI+1+HK'";

    private static Reading read(String segments) {
        String text = "UNB+IATA:1+LH++261120:0900+R1'UNH+1+PNRGOV:13:1:IA'MSG+:22'ORG+LH:MUC'TVL+231126:1030+FRA+JFK+LH+400'"
                + segments;
        return new FormatReader().read(new Origin("booking", null, Instant.EPOCH), text.getBytes(StandardCharsets.UTF_8));
    }

    private static ReservationReported pnr(String segments) {
        Reading reading = read("SRC'RCI+LH:ABC123::011126:0800'" + segments);
        assertThat(reading.rejection()).isNull();
        return (ReservationReported) reading.facts().get(0);
    }

    private static Passenger passenger(ReservationReported pnr, String ref) {
        return pnr.passengers().stream().filter(each -> each.ref().equals(ref)).findFirst().orElseThrow();
    }

    private static List<String> found(Reading reading) {
        return reading.evidence().stream().map(Evidence::found).toList();
    }

    @Test
    void aControlReferenceThatIsANumberIsOneOfASeries() {
        assertThat(read("SRC'").sequences()).as("R1").isEmpty();
        Reading two = new FormatReader().read(new Origin("booking", null, Instant.EPOCH),
                ("UNB+IATA:1+LHAPIS:ZZ++261120:0900+000041'UNH+1+PNRGOV:13:1:IA'UNZ+1+41'"
                        + "UNB+IATA:1+LHAPIS:ZZ++261120:0901+42'UNH+1+PNRGOV:13:1:IA'UNZ+1+42'").getBytes(StandardCharsets.UTF_8));
        assertThat(two.sequences()).containsExactly(new SequenceNumber("UNB/LHAPIS", 41), new SequenceNumber("UNB/LHAPIS", 42));
    }

    @Test
    void headOfTheReservation() {
        ReservationReported pnr = pnr("DAT+700:191126:0815+710:021126:1200'ORG+1A:MUC+23494872:FRALH0980+FRA++T+DE:EUR+A1'TIF+DOE+JANE:A:1'" + FLIGHT);
        assertThat(pnr.key().text()).isEqualTo("LH/ABC123/2026-11-01");
        assertThat(pnr.version().lastModified()).isEqualTo(Instant.parse("2026-11-19T08:15:00Z"));
        assertThat(pnr.version().interchangedAt()).isEqualTo(Instant.parse("2026-11-20T09:00:00Z"));
        assertThat(pnr.bookedOn()).isEqualTo(LocalDate.of(2026, 11, 2));
        assertThat(pnr.flight().text()).isEqualTo("LH400/2026-11-23");
        assertThat(pnr.office()).extracting("system", "iata", "officeId", "city", "country", "currency", "type", "agent")
                .containsExactly("1A", "23494872", "FRALH0980", "FRA", "DE", "EUR", "T", "A1");
        assertThat(pnr.status()).isEqualTo(ReservationStatus.ACTIVE);
    }

    @Test
    void theBookingDateIsTheDayOfCreationWhereNoOtherIsTold() {
        assertThat(pnr("TIF+DOE+JANE:A:1'").bookedOn()).isEqualTo(LocalDate.of(2026, 11, 1));
    }

    @Test
    void everyLocatorIsKeptOnceAndTheFirstOneIsTheKey() {
        Reading reading = read("SRC'RCI+1A:ABC123::011126:0800+ZZ:XYZ789'TIF+DOE+JANE:A:1'" + FLIGHT + "RCI+1A:ABC123::011126:0800'RCI+LH:QWERTZ'");
        ReservationReported pnr = (ReservationReported) reading.facts().get(0);
        assertThat(pnr.locators()).extracting("carrier", "locator")
                .containsExactly(tuple("1A", "ABC123"), tuple("ZZ", "XYZ789"), tuple("LH", "QWERTZ"));
        assertThat(reading.keys()).contains(new BusinessKey(BusinessKey.Kind.LOCATOR, "QWERTZ"),
                new BusinessKey(BusinessKey.Kind.FLIGHT, "LH400/2026-11-23"), new BusinessKey(BusinessKey.Kind.CONTROL, "R1"));
    }

    @Test
    void aLocatorWithoutCarrierIsTheSenders() {
        Reading reading = read("SRC'RCI+:ABC123'TIF+DOE+JANE:A:1'");
        assertThat(((ReservationReported) reading.facts().get(0)).key().carrier()).isEqualTo("LH");
        assertThat(found(reading)).contains("a record locator without carrier");
    }

    @Test
    void severalPersonsMayShareOneTif() {
        ReservationReported pnr = pnr("TIF+DOE+JOHN MR:A:1+JANE MRS:A:2:1+BABY:IN:3'SSR+VGML:HK:3:LH'" + FLIGHT);
        assertThat(pnr.passengers()).extracting(Passenger::ref, Passenger::type)
                .containsExactly(tuple("1", PassengerType.ADULT), tuple("2", PassengerType.ADULT), tuple("3", PassengerType.INFANT));
        assertThat(passenger(pnr, "3").infantOf()).isEqualTo("1");
        assertThat(pnr.services()).hasSize(3).allSatisfy(each -> assertThat(each.quantity()).isEqualTo(1));
    }

    @Test
    void infantsFindTheirAdultByReferenceIndicatorOrRequest() {
        ReservationReported pnr = pnr("TIF+ONE+ANNA:A:7'TIF+TWO+BERTA:A:8:1'TIF+THREE+CLARA:A:9'TIF+TWO+X:IN:A'TIF+ONE+Y:IN:7I'TIF+THREE+Z:IN:B'"
                + FLIGHT + "SSR+INFT:HK:1:LH:::FRA:JFK:THREE/Z 01FEB26+::9'");
        assertThat(passenger(pnr, "A").infantOf()).isEqualTo("8");
        assertThat(passenger(pnr, "7I").infantOf()).isEqualTo("7");
        assertThat(passenger(pnr, "B").infantOf()).isEqualTo("9");
        assertThat(passenger(pnr, "B").birthDate()).isEqualTo(LocalDate.of(2026, 2, 1));
    }

    @Test
    void twoInfantsOfTwoAdultsKeepTheirOrder() {
        ReservationReported pnr = pnr("TIF+DOE+ANNA:A:1:1'TIF+DOE+BERTA:A:2:1'TIF+DOE+X:IN:3'TIF+DOE+Y:IN:4'" + FLIGHT);
        assertThat(passenger(pnr, "3").infantOf()).isEqualTo("1");
        assertThat(passenger(pnr, "4").infantOf()).isEqualTo("2");
    }

    @Test
    void personsOfOneNameStayApartAndOneListedTwiceIsOne() {
        Reading reading = read("SRC'RCI+LH:ABC123'TIF+DOE+JAN:A:1'TIF+DOE+JAN:A:2'TIF+DOE+JAN:A'TIF+DOE+JAN:A:2'TIF+ROE+JIM:A:2'");
        ReservationReported pnr = (ReservationReported) reading.facts().get(0);
        assertThat(pnr.passengers()).hasSize(4);
        assertThat(pnr.passengers().stream().map(Passenger::ref).distinct()).hasSize(4);
        assertThat(found(reading)).contains("passenger listed again under the same reference", "traveller reference used for two names");
    }

    @Test
    void documentsGoToThePersonTheyName() {
        ReservationReported pnr = pnr("TIF+DOE+JANE MRS:A:1:1'SSR+DOCS:HK:1:LH:::::/P/DEU/M1/DEU/01FEB26/MI/01JAN30/DOE/TIM'"
                + "SSR+DOCS:HK:1:LH:::::/P/DEU/A1/DEU/01FEB90/F/01JAN30/DO E/JANE'TIF+DOE+TIM:IN:2'" + FLIGHT
                + "SSR+DOCS:HK:1:LH:::FRA:JFK:/P/D/M1/D/01FEB26/MI/01JAN30/DOE/TIM+::1'");
        assertThat(passenger(pnr, "1").documents()).extracting("number").containsExactly("A1");
        assertThat(passenger(pnr, "2").documents()).extracting("number", "country").containsExactly(tuple("M1", "DEU"));
        assertThat(passenger(pnr, "2").birthDate()).isEqualTo(LocalDate.of(2026, 2, 1));
    }

    @Test
    void anInfantKnownOnlyByItsPassportIsAPassenger() {
        Reading reading = read("SRC'RCI+LH:ABC123'TIF+DOE+JANE MRS:A:1:1'SSR+DOCS:HK:1:LH:::::/P/DEU/M1/DEU/01FEB26/FI/01JAN30/DOE/TINA+::1'");
        ReservationReported pnr = (ReservationReported) reading.facts().get(0);
        assertThat(pnr.passengers()).hasSize(2);
        assertThat(pnr.passengers().get(1).infantOf()).isEqualTo("1");
        assertThat(pnr.passengers().get(1).type()).isEqualTo(PassengerType.INFANT);
        assertThat(found(reading)).contains("infant that has no TIF of its own");
    }

    @Test
    void whatWasRefusedOrTakenBackIsAServiceOnly() {
        ReservationReported pnr = pnr("TIF+DOE+JANE MRS:A:1'SSR+INFT:XX:1:LH:::FRA:JFK:DOE/TIM 01FEB26+::1'SSR+FQTV:XX:1:LH:::::LH9920031234+::1'"
                + "SSR+DOCS:UC:1:LH:::::/P/DEU/A1/DEU/01FEB90/F/01JAN30/DOE/JANE'SSR+TKNE:XX:1:LH:::::2202409876543C1+::1'"
                + "SSR+CHLD:NO:1:LH:::::01FEB20+::1'SSR+CTCM:XX:1:LH:::::491510000000+::1'SSR+SEAT:XX:1:LH:::FRA:JFK+14A::1'" + FLIGHT);
        assertThat(pnr.passengers()).singleElement().satisfies(jane -> {
            assertThat(jane.type()).isEqualTo(PassengerType.ADULT);
            assertThat(jane.birthDate()).isNull();
            assertThat(jane.documents()).isEmpty();
            assertThat(jane.memberships()).isEmpty();
            assertThat(jane.contacts()).isEmpty();
        });
        assertThat(pnr.tickets()).isEmpty();
        assertThat(pnr.seats()).isEmpty();
        assertThat(pnr.services()).extracting(SpecialService::code, SpecialService::status).containsExactly(
                tuple("INFT", "XX"), tuple("FQTV", "XX"), tuple("DOCS", "UC"), tuple("TKNE", "XX"), tuple("CHLD", "NO"), tuple("CTCM", "XX"),
                tuple("SEAT", "XX"));
    }

    @Test
    void aDocumentThatFitsNobodyIsKeptAsItStands() {
        Reading reading = read("SRC'RCI+LH:ABC123'SSR+DOCS:HK:1:LH:::::/P/DEU/A1/DEU/01FEB90/F/01JAN30/ROE/RICHARD'TIF+DOE+JANE:A:1'TIF+DOE+JIM:A:2'" + FLIGHT);
        ReservationReported pnr = (ReservationReported) reading.facts().get(0);
        assertThat(found(reading)).contains("a document that fits no passenger");
        assertThat(pnr.fragments()).singleElement().satisfies(each -> assertThat(each.text()).contains("ROE/RICHARD"));
    }

    @Test
    void aGluedTitleThatContradictsThePassportBelongsToTheName() {
        ReservationReported pnr = pnr("TIF+DOE+ZEDAMS:A:1'SSR+DOCS:HK:1:LH:::::/P/DEU/A1/DEU/01FEB90/M/01JAN30/DOE/ZEDAMS+::1'");
        assertThat(pnr.passengers().get(0).name().given()).isEqualTo("ZEDAMS");
        assertThat(pnr.passengers().get(0).name().title()).isNull();
    }

    @Test
    void itineraryWithTimesStatesAndOpenSegments() {
        ReservationReported pnr = pnr("TIF+DOE+JANE:A:1'TVL+231126:2330:241126:0510+FRA+CPT+LH+0576:J'RPI+1+HK'APD+74H'"
                + "TVL+301126::011226+CPT+FRA+LH+577:J'RPI+1+HX'TVL+:::+FRA+MUC+LH+OPEN:Y'");
        AirSegment first = pnr.segments().get(0);
        assertThat(first.number()).isEqualTo("576");
        assertThat(first.departs()).isEqualTo(LocalDateTime.of(2026, 11, 23, 23, 30));
        assertThat(first.arrives()).isEqualTo(LocalDateTime.of(2026, 11, 24, 5, 10));
        assertThat(first.equipment()).isEqualTo("74H");
        AirSegment second = pnr.segments().get(1);
        assertThat(second.cancelled()).isTrue();
        assertThat(second.departsTimeKnown()).isFalse();
        assertThat(second.departs()).isEqualTo(LocalDateTime.of(2026, 11, 30, 0, 0));
        AirSegment open = pnr.segments().get(2);
        assertThat(open.number()).isNull();
        assertThat(open.departs()).isNull();
        assertThat(pnr.status()).isEqualTo(ReservationStatus.ACTIVE);
    }

    @Test
    void requestsFindTheFlightByItsCities() {
        ReservationReported pnr = pnr("TIF+DOE+JANE:A:1'SSR+VGML:HK:1:LH:::JFK:BOS+::1'" + FLIGHT
                + "TVL+231126:1530::1630+JFK+BOS+LH+8000:Y'SSR+WCHR:HK:1:LH+::1'SSR+SPML:HK:1:LH:::FRA:JFK+::1'");
        assertThat(pnr.services()).extracting(SpecialService::code, SpecialService::segmentRef)
                .containsExactly(tuple("VGML", "2"), tuple("WCHR", "2"), tuple("SPML", "1"));
    }

    @Test
    void aReferenceToNobodyIsEvidence() {
        Reading reading = read("SRC'RCI+LH:ABC123'TIF+DOE+JANE:A:1'" + FLIGHT + "SSR+VGML:HK:1:LH+::9'SSR+SEAT:HK:1:LH:::FRA:JFK+12A::9'");
        ReservationReported pnr = (ReservationReported) reading.facts().get(0);
        assertThat(pnr.services().get(0).passengerRef()).isNull();
        assertThat(pnr.seats().get(0).passengerRef()).isNull();
        assertThat(found(reading)).contains("a reference that names no passenger of this reservation");
    }

    @Test
    void referencesForgiveLeadingZerosAndALackingOne() {
        ReservationReported pnr = pnr("TIF+DOE+JANE:A:1.1'TIF+DOE+JOHN:A:02'" + FLIGHT + "SSR+VGML:HK:1:LH+::1'SSR+WCHR:HK:1:LH+::2'");
        assertThat(pnr.services()).extracting(SpecialService::passengerRef).containsExactly("1.1", "02");
    }

    @Test
    void ticketsAreKnownPerCouponAndPassenger() {
        ReservationReported pnr = pnr("TIF+DOE+JANE:A:1'TKT+2202401234567:T:1'DAT+710:021126'TIF+DOE+JOHN:A:2'TKT+:700'" + FLIGHT
                + "SSR+TKNE:HK:1:LH:::FRA:JFK:2202401234567C1'SSR+TKNE:HK:1:LH:::FRA:JFK:2202401234567C1+::1'SSR+TKNE:HK:1:LH:::FRA:JFK:2202401234568C1+::2'");
        assertThat(pnr.tickets()).extracting(Ticket::number, Ticket::coupon, Ticket::passengerRef, Ticket::issued).containsExactly(
                tuple("2202401234567", null, "1", LocalDate.of(2026, 11, 2)), tuple("2202401234567", 1, "1", null),
                tuple("2202401234568", 1, "2", null));
    }

    @Test
    void checkInTellsSeatsAndBags() {
        ReservationReported pnr = pnr("TIF+DOE+JANE MRS:A:1'TIF+DOE+JOHN MR:A:2'" + FLIGHT
                + "DAT+2:231126:0800'ORG+LH++++A'TRI++FRA-1:::1'TIF+DOE+JOHN MR:A:2'SSD+012C++++M'TBD++3:44:700+++220:0220123456:1:JFK'"
                + "TRI++FRA-2:::1'SSD+12D++++M'");
        assertThat(pnr.seats()).extracting(SeatAssignment::passengerRef, SeatAssignment::number, SeatAssignment::cabin)
                .containsExactly(tuple("2", "12C", "M"), tuple("1", "12D", "M"));
        assertThat(pnr.bags()).extracting(Bag::passengerRef, Bag::pieces, Bag::tag, Bag::weight)
                .containsExactly(tuple("2", 1, "0220123456", 44), tuple("2", 2, null, null));
        assertThat(pnr.office()).isNull();
        assertThat(pnr.passengers()).hasSize(2);
    }

    @Test
    void historyIsNotMistakenForWhatIs() {
        ReservationReported pnr = pnr("TIF+DOE+JANE:A:1'" + FLIGHT + "ABI+4++++LH'DAT+T:021126:1000'SAC+++X'TIF+DOE+OLD:A:1'SAC+++X'"
                + "TVL+221126:1030::1330+FRA+JFK+LH+400:Y'RPI+1+HK'SSR+VGML:HK:1:LH'LTS+0/O/NM/DOE/OLD'");
        assertThat(pnr.passengers()).hasSize(1);
        assertThat(pnr.segments()).hasSize(1);
        assertThat(pnr.services()).isEmpty();
        assertThat(pnr.history()).hasSize(9);
        assertThat(pnr.history().get(8).text()).isEqualTo("LTS+0/O/NM/DOE/OLD");
    }

    @Test
    void hotelsAndUnknownSegmentsAreFragments() {
        ReservationReported pnr = pnr("TIF+DOE+JANE:A:1'QQQ+1:2'" + FLIGHT + "MSG+8'TVL+231126:1500:251126+JFK:INN++ZZ+1:ROH'" + FLIGHT);
        assertThat(pnr.fragments()).extracting("tag").containsExactly("QQQ", "TVL");
        assertThat(pnr.segments()).hasSize(2);
    }

    @Test
    void reservationsWithoutSrcAreToldApart() {
        Reading reading = read("RCI+LH:AAA111'DAT+700:191126:0800'TIF+DOE+JANE:A:1'" + FLIGHT + "RCI+LH:AAA111'"
                + "RCI+LH:BBB222'DAT+700:191126:0800'TIF+ROE+JOHN:A:1'" + FLIGHT);
        assertThat(reading.facts()).extracting("label").containsExactly("LH AAA111", "LH BBB222");
    }

    @Test
    void aLostReservationIsNamedAndItsKeysAreKept() {
        Reading reading = read("SRC'RCI+LH:??'TIF+DOE+JANE:A:1'SSR+DOCS:HK:1:LH:::::/P/DEU/C01X/DEU/01FEB90/F/01JAN30/DOE/JANE'SRC'RCI+LH:ABC123'");
        assertThat(reading.rejected()).isTrue();
        assertThat(reading.losses()).extracting("record", "code")
                .containsExactly(tuple("PNR 1", ErrorCode.PNR_LOCATOR_MISSING), tuple("ABC123", ErrorCode.PNR_PASSENGER_MISSING));
        assertThat(reading.keys()).contains(new BusinessKey(BusinessKey.Kind.DOCUMENT, "C01X"), new BusinessKey(BusinessKey.Kind.LOCATOR, "ABC123"));
    }

    @Test
    void contactsOfTheRecordAndOfThePassenger() {
        ReservationReported pnr = pnr("IFT+4:28::LH+CTCB 49 69 1234567'ADD++700:STREET 1:CITY:::DE:12345:H 4969111111'TIF+DOE+JANE:A:1'"
                + "IFT+4:28::YY+CTCE JANE//EXAMPLE.ORG'SSR+CTCM:HK:1:LH:::::491511234567+::1'");
        assertThat(pnr.contacts()).extracting(Contact::kind).containsExactly(Contact.Kind.PHONE, Contact.Kind.ADDRESS, Contact.Kind.PHONE);
        assertThat(pnr.passengers().get(0).contacts()).extracting(Contact::kind, Contact::value)
                .containsExactly(tuple(Contact.Kind.EMAIL, "JANE@EXAMPLE.ORG"), tuple(Contact.Kind.MOBILE, "491511234567"));
    }

    @Test
    void aSuffixedPlaceOfFreeTextNeverBreaksTheRest() {
        ReservationReported pnr = pnr("TIF+DOE:I'TIF+CHOIR:G'TIF+ROE+A\u0000NNA:A:3'" + FLIGHT);
        assertThat(pnr.passengers()).extracting(Passenger::type)
                .containsExactly(PassengerType.ADULT, PassengerType.GROUP, PassengerType.ADULT);
        assertThat(passenger(pnr, "3").name().given()).isEqualTo("ANNA");
    }

    @Test
    void anInterchangeWithoutMessageSaysSo() {
        assertThat(new FormatReader().read(new Origin("booking", null, Instant.EPOCH), "UNB+IATA:1+LH++261120:0900+1'UNZ+0+1'".getBytes(StandardCharsets.UTF_8))
                .rejection().code()).isEqualTo(ErrorCode.EDIFACT_NO_MESSAGE);
        assertThat(new FormatReader().read(new Origin("booking", null, Instant.EPOCH), "una: a letter".getBytes(StandardCharsets.UTF_8))
                .rejection().code()).isEqualTo(ErrorCode.FORMAT_UNKNOWN);
    }
}
