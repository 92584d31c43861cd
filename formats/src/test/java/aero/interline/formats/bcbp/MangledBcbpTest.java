package aero.interline.formats.bcbp;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.Evidence;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.fact.BoardingPassScanned;
import aero.interline.contracts.fact.FlightDate;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What printers, scanners and senders break is mended, with evidence, or kept as it stands. */
class MangledBcbpTest extends BcbpFixture {

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
    void whatIsNoSeatOrNumberIsKept() {
        BoardingPassScanned scan = clean("M1TESTERMANN/ANNAMRS  EQ7W2E5 FRAJFKLH 0400 327CINF B042 1"
                + more("1WW6325BLH 022012345600-0220999", "   1234567890  LH LH 99200", ""));
        assertThat(scan.seat()).isNull();
        assertThat(scan.sequence()).isNull();
        assertThat(scan.ticket()).isNull();
        assertThat(scan.bagTags()).containsExactly("0220123456", "0220999");
        assertThat(fragments(scan)).contains("SEAT=INF", "SEQUENCE=B042", "SERIAL=1234567890");
    }
}
