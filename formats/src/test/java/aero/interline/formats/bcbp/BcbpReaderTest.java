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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BcbpReaderTest {
    private static final Instant RECEIVED = Instant.parse("2026-11-22T09:00:00Z");
    private static final String FIXED = "M1TESTERMANN/ANNAMRS  EQ7W2E5 FRAJFKLH 0400 327C012A0042 1";
    private static final String SHORT = FIXED + "00";

    private static Reading read(String text) {
        return read(text, null);
    }

    private static Reading read(String text, String declared) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        Reading reading = new FormatReader().read(new Origin("departure", declared, RECEIVED), body);
        assertThat(reading.body()).hasSameSizeAs(body);
        return reading;
    }

    private static BoardingPassScanned only(Reading reading) {
        assertThat(reading.rejection()).isNull();
        assertThat(reading.losses()).isEmpty();
        assertThat(reading.facts()).hasSize(1);
        return (BoardingPassScanned) reading.facts().get(0);
    }

    private static BoardingPassScanned clean(String text) {
        Reading reading = read(text);
        assertThat(reading.evidence()).isEmpty();
        return only(reading);
    }

    private static List<String> fragments(BoardingPassScanned fact) {
        return fact.fragments().stream().map(each -> each.tag() + "=" + each.text()).toList();
    }

    /** The conditional part with its lengths. */
    private static String more(String issue, String leg, String airline) {
        return sized(">6" + sized(issue) + sized(leg) + airline);
    }

    private static String sized(String text) {
        return String.format("%02X", text.length()) + text;
    }

    private static final String ISSUE = "1WW6325BLH 0220123456003";
    private static final String LEG = "2201234567890 1LH LH 992000111222333 N1PCY";

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
    void aBatchHasOneCodeALine() {
        Reading reading = read(SHORT + "\r\n\r\n" + SHORT.replace("0042", "0043") + "\nM1BROKEN/CODE ABC\nM9\n"
                + SHORT.replace("0042", "0044"));
        assertThat(reading.facts()).map(BoardingPassScanned.class::cast).extracting(BoardingPassScanned::sequence,
                each -> each.at().segment(), each -> each.at().line()).containsExactly(tuple(42, 1, 1), tuple(43, 2, 3), tuple(44, 5, 6));
        assertThat(reading.losses()).extracting(each -> each.record() + " " + each.code().code() + " " + each.position().line())
                .containsExactly("code 3 ITL-1501 4", "code 4 ITL-1501 5");
    }

    @Test
    void anEnvelopeTellsWhatWhenAndWhere() {
        Reading reading = read("{\"event\":\"BOARDED\",\"scannedAt\":\"2026-11-23T10:15:00+01:00\",\"device\":\"FRA-A26\",\"lane\":4,"
                + "\"bcbp\":\"" + SHORT.replace("/", "\\/").replace("TEST", "\\u0054EST") + "\",\"note\":null}");
        assertThat(reading.evidence()).isEmpty();
        BoardingPassScanned scan = only(reading);
        assertThat(scan.event()).isEqualTo(Event.BOARDED);
        assertThat(scan.scannedAt()).isEqualTo(Instant.parse("2026-11-23T09:15:00Z"));
        assertThat(scan.name().raw()).isEqualTo("TESTERMANN/ANNAMRS");
        assertThat(fragments(scan)).containsExactly("DEVICE=FRA-A26", "LANE=4");
        assertThat(new String(reading.body(), scan.at().offset(), scan.at().length(), StandardCharsets.UTF_8)).startsWith("Q7W2E5 FRA");
    }

    @Test
    void anArrayHoldsManyScans() {
        Reading reading = read("[{\"bcbp\":\"" + SHORT + "\",\"event\":\"check-in\",\"scannedAt\":\"2026-11-23 10:00:00\"}, {\"event\":\"BOARDED\"},"
                + " {\"event\":\"DENIED\",\"bcbp\":\"" + SHORT + "\"}, 7, {\"bcbp\":\"M1\"}, \"" + SHORT + "\", {\"bcbp\":\"" + SHORT
                + "\",\"scannedAt\":\"noon\",\"more\":{\"a\":[1]}}]");
        assertThat(reading.facts()).hasSize(3);
        assertThat(reading.losses()).extracting(each -> each.record()).containsExactly("code 2", "code 3", "code 4", "code 5");
        assertThat(reading.evidence()).extracting(Evidence::assumed)
                .containsExactly("CHECKED_IN", "UTC", "the receipt of the message");
    }

    @Test
    void anArrayOfBareCodesIsABatch() {
        assertThat(read("[\"" + SHORT + "\", \"" + SHORT + "\"]").facts()).hasSize(2);
    }

    @Test
    void brokenJsonIsRefusedAsAWhole() {
        Reading reading = read("[{\"bcbp\":\"" + SHORT + "\"}, {\"bcbp\":}]");
        assertThat(reading.rejection().code().code()).isEqualTo("ITL-1301");
        assertThat(reading.facts()).isEmpty();
    }

    @Test
    void otherJsonIsNotTouched() {
        assertThat(read("{\"device\":\"x\"}").format()).isEqualTo("json");
        assertThat(read("{\"bcbp\" 1}").format()).isEqualTo("json");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "lower case | m1testermann/annamrs  eq7w2e5 frajfklh 0400 327c012a0042 100 | letters in lower case",
        "scanner prefix | ]Q3M1TESTERMANN/ANNAMRS  EQ7W2E5 FRAJFKLH 0400 327C012A0042 100 | the scanner's name of the bar code before it",
        "collapsed blanks | M1TESTERMANN/ANNAMRS EQ7W2E5 FRAJFKLH 0400 327C012A0042 100 | fields that are not in their columns",
        "blanks added | M1TESTERMANN/ANNAMRS    EQ7W2E5  FRA JFK LH  0400  327C012A0042 100 | fields that are not in their columns",
        "short name, collapsed | M1TESTERMANN/ANNAMRS EQ7W2E5 FRAJFKLH 400 327C012A0042 100 | fields that are not in their columns",
        "no hexadecimal | M1TESTERMANN/ANNAMRS  EQ7W2E5 FRAJFKLH 0400 327C012A0042 1GG | a length that is not hexadecimal",
        "without its length | M1TESTERMANN/ANNAMRS  EQ7W2E5 FRAJFKLH 0400 327C012A0042 1 | the code ends within leg 1",
        "more legs said | M2TESTERMANN/ANNAMRS  EQ7W2E5 FRAJFKLH 0400 327C012A0042 100 | the code says it has 2 legs",
        "other indicator | M1TESTERMANN/ANNAMRS  XQ7W2E5 FRAJFKLH 0400 327C012A0042 100 | an indicator of electronic tickets other than E or a blank",
        "trailing text | M1TESTERMANN/ANNAMRS  EQ7W2E5 FRAJFKLH 0400 327C012A0042 100GATE A26 | characters behind the end of the code",
        "security length | M1TESTERMANN/ANNAMRS  EQ7W2E5 FRAJFKLH 0400 327C012A0042 100^120ABC | a length of the security data that is not theirs"
    })
    void whatScannersBreakIsMended(String what, String code, String found) {
        Reading reading = read(code);
        assertThat(reading.evidence()).as(what).extracting(Evidence::found).containsExactly(found);
        BoardingPassScanned scan = only(reading);
        assertThat(scan.name().raw()).isEqualTo("TESTERMANN/ANNAMRS");
        assertThat(scan.flight()).isEqualTo(new FlightDate("LH", "400", LocalDate.of(2026, 11, 23), "FRA", "JFK"));
        assertThat(scan.locator()).isEqualTo("Q7W2E5");
        assertThat(scan.seat()).isEqualTo("12A");
        assertThat(scan.sequence()).isEqualTo(42);
    }

    @Test
    void namesWithoutASlashAreTakenApartAtTheLastBlank() {
        assertThat(only(read(SHORT.replace('/', ' '), "bcbp")).name()).extracting(each -> each.surname(), each -> each.given())
                .containsExactly("TESTERMANN", "ANNA");
        assertThat(only(read(SHORT.replace("TESTERMANN/ANNAMRS ", "TESTERMANN         "))).name().given()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"40", "60", "64", "69", "80", "23", "50"})
    void wrappedCodesAreJoined(int width) {
        String whole = FIXED + more(ISSUE, LEG, "LH") + "^130" + "0123456789ABCDEF".repeat(3);
        String wrapped = whole.replaceAll("(.{" + width + "})", "$1\r\n");
        Reading reading = read(wrapped + "\r\n" + SHORT, "bcbp");
        assertThat(reading.evidence()).isNotEmpty().allSatisfy(each -> assertThat(each.found()).isEqualTo("a line break within a code"));
        assertThat(reading.losses()).isEmpty();
        assertThat(reading.facts()).map(BoardingPassScanned.class::cast).extracting(BoardingPassScanned::ticket)
                .containsExactly("2201234567890", null);
        assertThat(((BoardingPassScanned) reading.facts().get(0)).fragments()).extracting(Fragment::tag).contains("SECURITY");
        assertThat(new MessageRenderer().render(reading).pieces()).hasSize(8);
    }

    @Test
    void whatIsNoPartOfACodeIsNotJoined() {
        Reading reading = read(SHORT + "\nGATE A26\n\n" + FIXED + "05\n\nX\n");
        assertThat(reading.facts()).hasSize(2);
        assertThat(reading.losses()).extracting(each -> each.record()).containsExactly("code 2", "code 4");
    }

    @Test
    void aPassWithoutANameIsALoss() {
        Reading reading = read(SHORT.replace("TESTERMANN/ANNAMRS", "                  "), "bcbp");
        assertThat(reading.rejection().code().code()).isEqualTo("ITL-1501");
        assertThat(reading.losses()).hasSize(1);
    }

    @Test
    void blanksCutOffAtTheEndAreBlanks() {
        String whole = FIXED + more(ISSUE, "2201234567890 1LH LH 992000111222333     ", "");
        Reading reading = read(whole.stripTrailing());
        assertThat(reading.evidence()).extracting(Evidence::assumed).containsExactly("blanks at the end were cut off");
        assertThat(only(reading).memberships()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"00,a length that is too small for what follows", "20,a length that is too small for what follows",
        "FF,a length that reaches into the security data", "ZZ,a length that is not hexadecimal"})
    void aWrongLengthIsFoundOutByWhatFollows(String length, String found) {
        String right = more(ISSUE, LEG, "LH");
        Reading reading = read(FIXED + length + right.substring(2) + "^104ABCD");
        assertThat(reading.evidence()).extracting(Evidence::found).containsExactly(found);
        BoardingPassScanned scan = only(reading);
        assertThat(scan.ticket()).isEqualTo("2201234567890");
        assertThat(fragments(scan)).contains("AIRLINE_USE=LH", "SECURITY=^104ABCD");
    }

    @ParameterizedTest
    @CsvSource({"00", "09", "FF", "--"})
    void aWrongLengthBeforeTheNextLegIsFoundOutByItsShape(String length) {
        String right = more(ISSUE, LEG, "");
        Reading reading = read("M2" + FIXED.substring(2) + length + right.substring(2) + "ZX9Y8W JFKBOSUA 1234 328Y023C0007 300");
        assertThat(reading.evidence()).hasSize(1);
        assertThat(reading.facts()).map(BoardingPassScanned.class::cast).extracting(each -> each.flight().origin())
                .containsExactly("FRA", "JFK");
    }

    @Test
    void innerLengthsMayBeWrongToo() {
        String broken = sized(">6" + "99" + ISSUE);
        assertThat(read(FIXED + broken).evidence()).extracting(Evidence::found)
                .containsExactly("a length that is larger than that around it");
        Reading unreadable = read(FIXED + sized(">6" + "GG" + ISSUE));
        assertThat(unreadable.evidence()).extracting(Evidence::assumed).containsExactly("the rest is set aside");
        assertThat(only(unreadable).bagTags()).isEmpty();
        assertThat(fragments(only(read(FIXED + more(ISSUE, LEG + "NEW", ""))))).contains("BEYOND=NEW");
    }

    @Test
    void textWithoutAVersionIsTheAirlines() {
        assertThat(fragments(clean(FIXED + sized("OWN TEXT")))).containsExactly("AIRLINE_USE=OWN TEXT");
    }

    @Test
    void aLastLegCutOffIsReadAsFarAsItGoes() {
        String two = "M2" + SHORT.substring(2) + "ZX9Y8W JFKBOSUA 1234 328Y023C0007 300";
        Reading reading = read(two.substring(0, two.length() - 9));
        assertThat(reading.facts()).hasSize(2);
        assertThat(reading.losses()).isEmpty();
        Reading lost = read(two.substring(0, two.length() - 20));
        assertThat(lost.facts()).hasSize(1);
        assertThat(lost.losses()).extracting(each -> each.record()).containsExactly("code 1 leg 2");
    }

    @Test
    void aLegMoreThanAnnouncedIsRead() {
        Reading reading = read(SHORT + "ZX9Y8W JFKBOSUA 1234 328Y023C0007 300");
        assertThat(reading.facts()).hasSize(2);
        assertThat(reading.evidence()).extracting(Evidence::found).containsExactly("a leg more than the code says it has");
    }

    @Test
    void whatIsNoLegIsKept() {
        Reading reading = read("M2" + SHORT.substring(2) + "this is certainly no flight at all, but text");
        assertThat(reading.facts()).hasSize(1);
        assertThat(reading.evidence()).hasSize(2);
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
    void whatIsNoSeatOrNumberIsKept() {
        BoardingPassScanned scan = clean("M1TESTERMANN/ANNAMRS  EQ7W2E5 FRAJFKLH 0400 327CINF B042 1"
                + more("1WW6325BLH 022012345600-0220999", "   1234567890  LH LH 99200", ""));
        assertThat(scan.seat()).isNull();
        assertThat(scan.sequence()).isNull();
        assertThat(scan.ticket()).isNull();
        assertThat(scan.bagTags()).containsExactly("0220123456", "0220999");
        assertThat(fragments(scan)).contains("SEAT=INF", "SEQUENCE=B042", "SERIAL=1234567890");
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
