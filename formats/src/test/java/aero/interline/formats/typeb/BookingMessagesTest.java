package aero.interline.formats.typeb;

import static aero.interline.formats.typeb.Telexes.airimp;
import static aero.interline.formats.typeb.Telexes.booking;
import static aero.interline.formats.typeb.Telexes.found;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.fact.AirSegment;
import aero.interline.contracts.fact.BookingOffice;
import aero.interline.contracts.fact.Contact;
import aero.interline.contracts.fact.IdentityDocument;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.Partial;
import aero.interline.contracts.fact.Passenger;
import aero.interline.contracts.fact.PassengerType;
import aero.interline.contracts.fact.PersonName;
import aero.interline.contracts.fact.RecordLocator;
import aero.interline.contracts.fact.ReservationKey;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.contracts.fact.ReservationStatus;
import aero.interline.contracts.fact.SeatAssignment;
import aero.interline.contracts.fact.SpecialService;
import aero.interline.contracts.fact.Ticket;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BookingMessagesTest {
    private static final String HEAD = "MUC1A ABC123\nFRALH QWE456\n";
    private static final String TWO = HEAD + "1EXAMPLE/ANNAMRS 1EXAMPLE/BERTMR\nLH400Y10DEC FRAJFK HK2/1030 1330\n";

    @Test
    void aBookingHasLocatorsNamesAndFlights() {
        Reading reading = airimp(TWO + "LH401Y20DEC JFKFRA HK2/2100 1030/1\n");
        ReservationReported pnr = booking(reading);
        assertThat(pnr.key()).isEqualTo(new ReservationKey("1A", "ABC123", null));
        assertThat(pnr.locators()).containsExactly(new RecordLocator("1A", "ABC123", null), new RecordLocator("LH", "QWE456", null));
        assertThat(pnr.version().lastModified()).isEqualTo(Instant.parse("2026-11-21T10:00:00Z"));
        assertThat(pnr.status()).isEqualTo(ReservationStatus.ACTIVE);
        assertThat(pnr.passengers()).extracting(Passenger::ref, each -> each.name().given())
                .containsExactly(tuple("1", "ANNA"), tuple("2", "BERT"));
        assertThat(pnr.segments()).extracting(AirSegment::number, AirSegment::departs, AirSegment::arrives, AirSegment::status)
                .containsExactly(
                        tuple("400", LocalDateTime.of(2026, 12, 10, 10, 30), LocalDateTime.of(2026, 12, 10, 13, 30), "HK"),
                        tuple("401", LocalDateTime.of(2026, 12, 20, 21, 0), LocalDateTime.of(2026, 12, 21, 10, 30), "HK"));
        assertThat(reading.evidence()).isEmpty();
        assertThat(reading.format()).isEqualTo("airimp");
    }

    @ParameterizedTest
    @CsvSource({
        "LH400Y10DEC FRAJFK HK1,400,Y,FRA,JFK,HK", "LH0400Y10DEC26 FRAJFK HK1,400,Y,FRA,JFK,HK", "LH400Y10DEC FRAJFKHK1,400,Y,FRA,JFK,HK",
        "LH400AY10DEC FRA JFK NN1,400A,Y,FRA,JFK,NN", "LH400Y10DEC 4 FRAJFK SS1/1030A 130P,400,Y,FRA,JFK,SS", "LH400Y10DEC FRAJFK,400,Y,FRA,JFK,"})
    void flightsAreWrittenInManyWays(String line, String number, String bookingClass, String from, String to, String status) {
        AirSegment flight = booking(airimp(HEAD + "1EXAMPLE/ANNAMRS\n" + line + "\n")).segments().get(0);
        assertThat(flight).extracting(AirSegment::number, AirSegment::bookingClass, AirSegment::origin, AirSegment::destination,
                AirSegment::status).containsExactly(number, bookingClass, from, to, status);
        assertThat(flight.departs().toLocalDate()).hasToString("2026-12-10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XX", "HX", "UN", "NO", "UC"})
    void aBookingLivesAsLongAsOneFlightDoes(String status) {
        String cancelled = TWO.replace("HK2", status + "2");
        assertThat(booking(airimp(cancelled)).status()).isEqualTo(ReservationStatus.CANCELLED);
        assertThat(booking(airimp(cancelled + "LH401Y20DEC JFKFRA HK2\n")).status()).isEqualTo(ReservationStatus.ACTIVE);
    }

    @Test
    void requestsNameTheirFlightAndPassenger() {
        ReservationReported pnr = booking(airimp(TWO + """
                LH401Y20DEC JFKFRA HK2
                SSR TKNE LH HK1 FRAJFK0400Y10DEC-1EXAMPLE/ANNAMRS.2202409876543C1
                SSR TKNA LH HK1 JFKFRA0401Y20DEC-1EXAMPLE/BERTMR.20240987654
                SSR SEAT LH HK2 FRAJFK0400Y10DEC.14A14B
                SSR VGML LH NN1 FRAJFK0400Y10DEC-1EXAMPLE/BERT
                SSR WCHR LH HK1-1EXAMPLE/ANNAMRS.NEEDS HELP-UP STAIRS
                SSR OTHS LH FREE TEXT FOR
                SSR OTHS LH///ALL OF THEM
                OSI LH VIP MINISTER
                """));
        assertThat(pnr.tickets()).extracting(Ticket::number, Ticket::coupon, Ticket::passengerRef, Ticket::segmentRef)
                .containsExactly(tuple("2202409876543", 1, "1", "1"), tuple("20240987654", null, "2", "2"));
        assertThat(pnr.seats()).extracting(SeatAssignment::number, SeatAssignment::segmentRef)
                .containsExactly(tuple("14A", "1"), tuple("14B", "1"));
        assertThat(pnr.services()).extracting(SpecialService::code, SpecialService::status, SpecialService::passengerRef,
                SpecialService::segmentRef, SpecialService::text).containsExactly(
                tuple("WCHR", "HK", "1", null, "NEEDS HELP-UP STAIRS"),
                tuple("VGML", "NN", "2", "1", null),
                tuple("OTHS", null, null, null, "FREE TEXT FOR ALL OF THEM"),
                tuple("OSI", null, null, null, "VIP MINISTER"));
    }

    @Test
    void documentsMembersContactsChildrenAndInfants() {
        ReservationReported pnr = booking(airimp(TWO + """
                SSR DOCS LH HK1/P/DEU/C01X00T47/DEU/12AUG64/F/31OCT30/EXAMPLE/ANNA MA
                SSR DOCS LH///RIA-1EXAMPLE/ANNAMRS
                SSR FOID LH HK1/PPX123456-1EXAMPLE/BERTMR
                SSR FQTV LH HK/ LH992003000000001-1EXAMPLE/ANNAMRS
                SSR CTCE LH HK1/ANNA//EXAMPLE.ORG-1EXAMPLE/ANNAMRS
                SSR CTCM LH HK1/4915100000000
                OSI YY CTCP MUC 4989000000 OFFICE
                SSR CHLD LH HK1/22APR18-1EXAMPLE/BERTMR
                SSR INFT LH HK1 FRAJFK0400Y10DEC-1EXAMPLE/ANNAMRS.EXAMPLE/TIM 26AUG26
                """));
        Passenger anna = pnr.passengers().get(0);
        assertThat(anna.documents()).extracting(IdentityDocument::number).containsExactly("C01X00T47");
        assertThat(anna.memberships()).extracting(LoyaltyMembership::number).containsExactly("992003000000001");
        assertThat(anna.contacts()).extracting(Contact::value).containsExactly("ANNA@EXAMPLE.ORG");
        assertThat(pnr.contacts()).extracting(Contact::kind, Contact::value, Contact::owner).containsExactly(
                tuple(Contact.Kind.MOBILE, "4915100000000", null), tuple(Contact.Kind.PHONE, "4989000000", "MUC OFFICE"));
        assertThat(pnr.passengers()).extracting(Passenger::type)
                .containsExactly(PassengerType.ADULT, PassengerType.CHILD, PassengerType.INFANT);
        assertThat(pnr.passengers().get(2)).extracting(Passenger::infantOf, each -> each.name().given()).containsExactly("1", "TIM");
        assertThat(pnr.passengers().get(1).documents()).extracting(IdentityDocument::number).containsExactly("X123456");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XX", "HX", "UN", "UC", "NO"})
    void whatWasRefusedOrTakenBackIsAServiceOnly(String status) {
        ReservationReported pnr = booking(airimp(TWO + """
                SSR INFT LH XX1 FRAJFK0400Y10DEC-1EXAMPLE/ANNAMRS.EXAMPLE/TIM 26AUG26
                SSR FQTV LH XX1/LH992003000000001-1EXAMPLE/ANNAMRS
                SSR DOCS LH XX1/P/DEU/C01X00T47/DEU/12AUG64/F/31OCT30/EXAMPLE/ANNA
                SSR FOID LH XX1/PPX123456-1EXAMPLE/BERTMR
                SSR TKNE LH XX1 FRAJFK0400Y10DEC-1EXAMPLE/ANNAMRS.2202409876543C1
                SSR CHLD LH XX1/22APR18-1EXAMPLE/BERTMR
                SSR UMNR LH XX1-1EXAMPLE/BERTMR
                SSR SEAT LH XX1 FRAJFK0400Y10DEC-1EXAMPLE/BERTMR.14A
                SSR CTCE LH XX1/ANNA//EXAMPLE.ORG-1EXAMPLE/ANNAMRS
                """.replace("XX1", status + "1")));
        assertThat(pnr.passengers()).extracting(Passenger::type).containsExactly(PassengerType.ADULT, PassengerType.ADULT);
        assertThat(pnr.passengers()).allSatisfy(each -> {
            assertThat(each.memberships()).isEmpty();
            assertThat(each.documents()).isEmpty();
            assertThat(each.contacts()).isEmpty();
            assertThat(each.birthDate()).isNull();
        });
        assertThat(pnr.tickets()).isEmpty();
        assertThat(pnr.seats()).isEmpty();
        assertThat(pnr.services()).extracting(SpecialService::code)
                .containsExactlyInAnyOrder("INFT", "FQTV", "DOCS", "FOID", "TKNE", "CHLD", "UMNR", "SEAT", "CTCE");
        assertThat(pnr.services()).extracting(SpecialService::status).containsOnly(status);
    }

    @Test
    void otherServiceInformationHasNoStatus() {
        ReservationReported pnr = booking(airimp(TWO + "OSI LH NO CTC PASSENGER REFUSED\n"));
        assertThat(pnr.services()).extracting(SpecialService::status, SpecialService::text)
                .containsExactly(tuple(null, "NO CTC PASSENGER REFUSED"));
    }

    /** Two words of a text look as a locator of letters does. */
    @ParameterizedTest
    @ValueSource(strings = {"PLEASE CANCEL", "HELLO FRIEND", "UNTIL FRIDAY", "FLIGHT LH4001", "PHONE 49891234"})
    void wordsBeforeOrBehindTheBookingAreNoLocator(String words) {
        ReservationReported before = booking(airimp(words + "\n" + TWO));
        assertThat(before.locators()).extracting(RecordLocator::locator).containsExactly("ABC123", "QWE456");
        ReservationReported behind = booking(airimp(TWO + words + "\nSSR VGML LH HK1-1EXAMPLE/ANNAMRS\n"));
        assertThat(behind.services()).extracting(SpecialService::code).containsExactly("VGML");
        assertThat(behind.fragments()).extracting("text").containsExactly(words);
    }

    @Test
    void aLocatorOfLettersStandsInTheHeadOrWhereItsSystemGaveOneBefore() {
        String names = "1EXAMPLE/ANNAMRS\nLH400Y10DEC FRAJFK HK1\n";
        assertThat(booking(airimp("MUC1A ABCDEF\nHDQLH QWERTZ\n" + names)).locators())
                .containsExactly(new RecordLocator("1A", "ABCDEF", null), new RecordLocator("LH", "QWERTZ", null));
        assertThat(airimp(HEAD + names + "MUC1A GHIJKL\n" + names.replace("ANNA", "BERTA")).facts())
                .extracting(each -> ((ReservationReported) each).key().locator()).containsExactly("ABC123", "GHIJKL");
    }

    @Test
    void aLocatorOfLettersFromASystemThatNobodyKnowsCountsWhereThereIsNoOther() {
        String names = "1EXAMPLE/ANNAMRS\nLH400Y10DEC FRAJFK HK1\n";
        assertThat(booking(airimp("MUCAF ABCDEF\n" + names)).locators()).containsExactly(new RecordLocator("AF", "ABCDEF", null));
        assertThat(airimp("UNTIL FRIDAY\n").facts()).isEmpty();
    }

    @Test
    void severalBookingsInOneMessage() {
        Reading reading = airimp(TWO + "MUC1A DEF789\n1SAMPLE/CARLMR\nLH400Y10DEC FRAJFK HK1\nMUC1A GHI012\nLH400Y10DEC FRAJFK HK1\n");
        assertThat(reading.facts()).extracting(each -> ((ReservationReported) each).key().locator()).containsExactly("ABC123", "DEF789");
        assertThat(reading.losses()).singleElement().satisfies(loss -> {
            assertThat(loss.record()).isEqualTo("GHI012");
            assertThat(loss.code().code()).isEqualTo("ITL-1203");
        });
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(airimp("1EXAMPLE/ANNAMRS\nLH400Y10DEC FRAJFK HK1\n").rejection().code().code()).isEqualTo("ITL-1202");
        assertThat(airimp(HEAD + "LH400Y10DEC FRAJFK HK1\n").rejection().code().code()).isEqualTo("ITL-1203");
        assertThat(airimp("HELLO\nPLEASE CALL BACK\n").rejection().code().code()).isEqualTo("ITL-1401");
        assertThat(airimp("").rejection().code().code()).isEqualTo("ITL-1401");
    }

    @Test
    void aMessageTellsOnlyWhatIsAffected() {
        assertThat(booking(airimp(HEAD + "1EXAMPLE/ANNAMRS\nLH400Y10DEC FRAJFK XX1\n")).partial()).isEqualTo(new Partial(List.of()));
    }

    @Test
    void namesThatChangedAreHistory() {
        ReservationReported pnr = booking(airimp(HEAD + "1EXAMPEL/ANNAMRS\nCHNT\n1EXAMPLE/ANNAMRS\nLH400Y10DEC FRAJFK HK1\n"));
        assertThat(pnr.passengers()).extracting(Passenger::name).extracting(PersonName::surname).containsExactly("EXAMPLE");
        assertThat(pnr.history()).extracting("text").containsExactly("name until CHNT: EXAMPEL/ANNAMRS");
        assertThat(pnr.partial().formerNames()).extracting(PersonName::surname).containsExactly("EXAMPEL");
    }

    @Test
    void groupsNamesWithBlanksAndNotUnderstoodLines() {
        Reading reading = airimp("HDQ1A ABC123/9PO4/23497544/LON/1A/T/GB/GBP\n3EXAMPLE/ANNA MRS/BERT MR 10CHOIR\nARNK\nLH400Y10DEC FRAJFK HK13\n");
        ReservationReported pnr = booking(reading);
        assertThat(pnr.passengers()).extracting(Passenger::type)
                .containsExactly(PassengerType.ADULT, PassengerType.ADULT, PassengerType.GROUP);
        assertThat(pnr.office()).isEqualTo(new BookingOffice("1A", "23497544", "9PO4", "LON", "GB", "GBP", "T", null));
        assertThat(pnr.fragments()).extracting("text").containsExactly("ARNK");
        assertThat(found(reading)).containsExactly("3 seats for 2 names");
    }
}
