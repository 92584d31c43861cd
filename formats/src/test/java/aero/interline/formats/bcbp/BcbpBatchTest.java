package aero.interline.formats.bcbp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import aero.interline.contracts.exchange.Evidence;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.fact.BoardingPassScanned;
import aero.interline.contracts.fact.BoardingPassScanned.Event;
import aero.interline.contracts.fact.Fragment;
import aero.interline.formats.view.MessageRenderer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many codes in one message: lines, arrays and envelopes of JSON. */
class BcbpBatchTest extends BcbpFixture {

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
}
