package aero.interline.formats.bcbp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import aero.interline.contracts.exchange.BusinessKey;
import aero.interline.contracts.exchange.Evidence;
import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.fact.BoardingPassScanned;
import aero.interline.contracts.fact.BoardingPassScanned.Event;
import aero.interline.contracts.fact.FlightDate;
import aero.interline.contracts.fact.Fragment;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.formats.FormatReader;
import aero.interline.formats.view.MessageRenderer;
import aero.interline.formats.view.RenderedMessage.Part;
import aero.interline.formats.view.RenderedMessage.Piece;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a boarding pass code tells (IATA resolution 792). */
class BcbpReaderTest extends BcbpFixture {

    @Test
    void theSmallestPassHasSixtyCharacters() {
        BoardingPassScanned scan = clean(SHORT);
        assertThat(scan.flight()).isEqualTo(new FlightDate("LH", "400", LocalDate.of(2026, 11, 23), "FRA", "JFK"));
        assertThat(scan.event()).isEqualTo(Event.CHECKED_IN);
        assertThat(scan.scannedAt()).isEqualTo(RECEIVED);
        assertThat(scan.name().surname()).isEqualTo("TESTERMANN");
        assertThat(scan.name().given()).isEqualTo("ANNA");
        assertThat(scan.name().title()).isEqualTo("MRS");
        assertThat(scan.electronicTicket()).isTrue();
        assertThat(scan.locator()).isEqualTo("Q7W2E5");
        assertThat(scan.seat()).isEqualTo("12A");
        assertThat(scan.sequence()).isEqualTo(42);
        assertThat(scan.compartment()).isEqualTo("C");
        assertThat(scan.status()).isEqualTo("1");
        assertThat(scan.leg()).isEqualTo(1);
        assertThat(scan.at().length()).isEqualTo(37);
    }

    @Test
    void theConditionalPartTellsTicketMemberAndBags() {
        Reading reading = read(FIXED + more(ISSUE, LEG, "LH/X") + "^120ABCDEFGHIJKLMNOPQRSTUVWXYZabcdef");
        assertThat(reading.evidence()).isEmpty();
        BoardingPassScanned scan = only(reading);
        assertThat(scan.ticket()).isEqualTo("2201234567890");
        assertThat(scan.memberships()).extracting(LoyaltyMembership::carrier, LoyaltyMembership::number)
                .containsExactly(tuple("LH", "992000111222333"));
        assertThat(scan.bagTags()).containsExactly("0220123456", "0220123458");
        assertThat(scan.selecteeIndicator()).isNull();
        assertThat(fragments(scan)).containsExactly("DESCRIPTION=1", "CHECK_IN_SOURCE=W", "ISSUE_SOURCE=W", "ISSUED=6325",
                "DOCUMENT_TYPE=B", "ISSUER=LH", "SECURITY=^120ABCDEFGHIJKLMNOPQRSTUVWXYZabcdef", "DOCUMENT_CHECK=1",
                "MARKETING=LH", "ID_AD=N", "ALLOWANCE=1PC", "FAST_TRACK=Y", "AIRLINE_USE=LH/X");
        assertThat(reading.keys()).containsExactly(new BusinessKey(BusinessKey.Kind.LOCATOR, "Q7W2E5"),
                new BusinessKey(BusinessKey.Kind.TICKET, "2201234567890"), new BusinessKey(BusinessKey.Kind.MEMBER, "992000111222333"),
                new BusinessKey(BusinessKey.Kind.FLIGHT, "LH400/2026-11-23"));
    }

    @Test
    void eachLegIsAFact() {
        String second = "ZX9Y8W JFKBOSUA 1234A328Y023C0007 3" + sized(sized("0161112223334 1UA UA AB123456        ") + "own");
        Reading reading = read("M2" + FIXED.substring(2) + more(ISSUE, LEG, "") + second);
        assertThat(reading.evidence()).isEmpty();
        assertThat(reading.facts()).map(BoardingPassScanned.class::cast)
                .extracting(each -> each.flight().text(), BoardingPassScanned::leg, BoardingPassScanned::ticket,
                        each -> each.bagTags().size(), each -> each.fragments().get(0).tag(), each -> each.at().segment())
                .containsExactly(tuple("LH400/2026-11-23", 1, "2201234567890", 2, "DESCRIPTION", 1),
                        tuple("UA1234A/2026-11-24", 2, "0161112223334", 0, "DOCUMENT_CHECK", 1));
    }

    @ParameterizedTest
    @CsvSource({"001,2027-01-01", "365,2026-12-31", "326,2026-11-22", "150,2026-05-30", "139,2027-05-19", "7,2027-01-07"})
    void theDayLiesNearestToTheReceipt(String text, LocalDate day) {
        assertThat(JulianDay.nearest(text, LocalDate.of(2026, 11, 22))).isEqualTo(day);
    }

    @Test
    void theLastDayOfLeapYearsIsOnlyThere() {
        assertThat(JulianDay.nearest("366", LocalDate.of(2025, 1, 2))).isEqualTo(LocalDate.of(2024, 12, 31));
        assertThat(JulianDay.nearest("366", LocalDate.of(2026, 11, 22))).isNull();
        assertThat(JulianDay.nearest("000", LocalDate.of(2026, 11, 22))).isNull();
        assertThat(JulianDay.nearest("4A1", LocalDate.of(2026, 11, 22))).isNull();
    }

    @ParameterizedTest
    @CsvSource({"bcbp,CHECKED_IN", "bcbp-checkin,CHECKED_IN", "BCBP-Boarding,BOARDED", "bcbp-security,SECURITY_PASSED", "pnl,CHECKED_IN"})
    void whatABareCodeMeansIsDeclared(String declared, Event event) {
        Reading reading = read(SHORT, declared);
        assertThat(only(reading).event()).isEqualTo(event);
        assertThat(reading.evidence()).hasSize(declared.equals("pnl") ? 1 : 0);
    }

    @Test
    void textWithoutAVersionIsTheAirlines() {
        assertThat(fragments(clean(FIXED + sized("OWN TEXT")))).containsExactly("AIRLINE_USE=OWN TEXT");
    }

    @Test
    void blankLegsAndOpenFlights() {
        Reading blank = read("M2TESTERMANN/ANNAMRS  E" + " ".repeat(35) + "06>60000" + SHORT.substring(23));
        assertThat(blank.evidence()).extracting(Evidence::found).containsExactly("leg 1 is blank");
        assertThat(only(blank).leg()).isEqualTo(2);
        BoardingPassScanned open = only(read("M1TESTERMANN/ANNAMRS  EQ7W2E5    JFKLH         C    0042 100"));
        assertThat(open.flight()).isEqualTo(new FlightDate("LH", "OPEN", LocalDate.of(2026, 11, 22), null, "JFK"));
        Reading nobody = read("M1TESTERMANN/ANNAMRS  EQ7W2E5 FRAJFK   0400 327C012A0042 100");
        assertThat(nobody.losses()).extracting(each -> each.expected()).containsExactly("the designator of the operating carrier");
        Reading marketed = read("M1TESTERMANN/ANNAMRS  EQ7W2E5 FRAJFK   0400 327C012A0042 1" + more(ISSUE, LEG, ""));
        assertThat(only(marketed).flight().carrier()).isEqualTo("LH");
        Reading none = read("M1TESTERMANN/ANNAMRS  E" + " ".repeat(35) + "00");
        assertThat(none.rejection().code().code()).isEqualTo("ITL-1501");
    }

    @Test
    void aMemberWithoutAirlineBelongsToTheCarrier() {
        Reading reading = read(FIXED + more("", "2201234567890  LH    99200", ""));
        assertThat(only(reading).memberships().get(0).carrier()).isEqualTo("LH");
        assertThat(reading.evidence()).hasSize(1);
    }

    @Test
    void lettersBeyondAsciiKeepTheirPlaces() {
        String name = "M\u00dcLLER/J\u00d6RG";
        String code = "M1" + name + " ".repeat(20 - name.length()) + SHORT.substring(22);
        BoardingPassScanned scan = clean(code);
        assertThat(scan.name().raw()).isEqualTo(name);
        assertThat(scan.at().offset()).isEqualTo(25);
        byte[] windows = code.getBytes(Charset.forName("windows-1252"));
        Reading reading = new FormatReader().read(new Origin("departure", null, RECEIVED), windows);
        assertThat(only(reading).name().raw()).isEqualTo(name);
        assertThat(reading.evidence()).hasSize(1);
        String bytewise = "M1" + name + " ".repeat(20 - 13) + SHORT.substring(22);
        assertThat(only(read(bytewise)).flight().number()).isEqualTo("400");
    }

    @Test
    void cardNumbersAreMaskedTicketsAndBagsAreNot() {
        String code = FIXED + more("1WW6325BLH 4111111111111", "4111111111111 1LH LH 4111111111111111 ", "4111111111111111") + "\n";
        Reading reading = read(code + "4111111111111111\n", null);
        assertThat(new String(reading.body(), StandardCharsets.UTF_8))
                .contains("4111111111111 1LH LH XXXXXXXXXXXX1111 XXXXXXXXXXXX1111\nXXXXXXXXXXXX1111\n");
        BoardingPassScanned scan = (BoardingPassScanned) reading.facts().get(0);
        assertThat(scan.ticket()).isEqualTo("4111111111111");
        assertThat(scan.fragments()).extracting(Fragment::text).contains("XXXXXXXXXXXX1111");
        Reading json = read("{\"device\":\"4111111111111111\",\"bcbp\":\"" + SHORT + "\",\"x\":\"4111111111111111\"}");
        assertThat(fragments(only(json))).containsExactly("DEVICE=XXXXXXXXXXXX1111", "X=XXXXXXXXXXXX1111");
    }

    @Test
    void theViewNamesEveryField() {
        Reading reading = read(FIXED + more(ISSUE, LEG, "LH") + "^104ABCD\nM1 no code / at all, but a line of text that is long");
        List<Piece> pieces = new MessageRenderer().render(reading).pieces();
        assertThat(pieces).extracting(Piece::tag, Piece::meaning, Piece::depth).containsExactly(tuple("M1", "boarding pass", 0),
                tuple("leg 1", "flight", 1), tuple("", "issue of the pass", 2), tuple("", "more about the flight", 2),
                tuple("", "airline", 2), tuple("", "security", 2), tuple("", "", 0));
        assertThat(pieces.get(1).parts()).extracting(Part::name, Part::meaning, Part::value)
                .contains(tuple("31", "from", "FRA"), tuple("34", "to", "JFK"));
        assertThat(pieces.get(6).notes()).hasSize(1);
        assertThat(new MessageRenderer().render(read("[\"" + SHORT + "\"]")).pieces()).hasSize(2);
    }

    @Test
    void otherTextIsNotABoardingPass() {
        assertThat(read("M1,TESTERMANN/ANNA,FRA,JFK,LH,400,2026-11-23,C,12A").format()).isEqualTo("unknown");
        assertThat(read("MEMBER LIST").format()).isEqualTo("unknown");
        assertThat(read("S1").format()).isEqualTo("unknown");
    }
}
