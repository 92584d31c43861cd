package aero.interline.formats.typeb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import aero.interline.contracts.exchange.Reading;
import aero.interline.formats.FormatReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Telexes that repeat one pattern without end: read in time that grows with the bytes and no faster. */
class HostileTelexTest {
    private static final int LARGE = 400_000;

    @ParameterizedTest
    @ValueSource(strings = {
        "\n", "\r", ".", "/", "-", "1", " .", " .L/", ".RN/", ".RN/X\n", ".RN/1\n", ".R/TKNE HK1 2202409876543/1\n", ".R/DOCS HK1/P/D/X/D/\n",
        ".R/DOCS HK1/P/DEU/C55X00T47/DEU/26AUG26/MI/31OCT30/EXAMPLE/TINA\n", ".R/INFT HK1 26AUG26 EXAMPLE/TIM\n", ".R/VGML HK3\n",
        ".R/FOID PPX1234567\n", ".R/OTHS -1A/B -1A/B\n", ".L/ABC123\n", ".O/UA1Y23ORD\n", "-JFK001Y\n", "1A/B\n", "1A/B-A2\n", "999A/B\n", "/B",
        "1A/B\n.L/ABC123\n", "ADD\n", "DEL\n1A/B\n", "???\n", "ENDPART1\n", "PART", "\u0416", "1\u0416/\u0416 .L/", "41111111\n.RN/11111111\n",
        "4111111111111111\n.RN/", "NOSHO 1Y\n", "1A/B/C/D/E/F 1G/H ", "LH400Y10DEC FRAJFK HK1\n", "MUC1A ABC123\n", "SSR OTHS LH///X\n",
        "SSR OTHS LH HK1-1A/B.X\n", "SSR SEAT LH HK1.1A2B3C4D\n", "OSI LH X\n", "SSR DOCS LH HK1/P/D/X/D/-1A/B\n", "CHNT\n", "10CHOIR\n"})
    void anyPatternRepeatedEndlessly(String pattern) {
        List<String> heads = List.of(Telexes.HEAD + "PNL\n" + Telexes.FLIGHT + "-JFK001Y\n1EXAMPLE/ANNA\n",
                Telexes.HEAD + "ADL\n" + Telexes.FLIGHT + "-JFK001Y\nDEL\n99EXAMPLE" + "/ANNA".repeat(99) + "\n",
                Telexes.HEAD + "PFS\n" + Telexes.FLIGHT, Telexes.HEAD + "MUC1A ABC123\n1A/B 1C/D\nLH400Y10DEC FRAJFK HK2\n", Telexes.HEAD);
        for (String head : heads) {
            byte[] body = (head + pattern.repeat(LARGE / pattern.length())).getBytes(StandardCharsets.UTF_8);
            assertTimeoutPreemptively(Duration.ofSeconds(15), () -> {
                Reading reading = new FormatReader().read(Telexes.ORIGIN, body);
                assertThat(reading.body()).hasSameSizeAs(body);
                new TypeBFormat().readTogether(Telexes.ORIGIN, List.of(body.clone(), body.clone()));
                TypeBView.pieces(body, 5001);
            }, () -> head.lines().skip(2).findFirst().orElse("") + " and " + pattern);
        }
    }

    /** The slash behind the second point belongs to its element, not to the first. */
    @Test
    void anElementWithoutSlashBeforeAnotherOne() {
        byte[] body = (Telexes.HEAD + "PNL\n" + Telexes.FLIGHT + "-JFK001Y\n1EXAMPLE/ANNA\n. .L/ABC123\nENDPNL\n").getBytes(StandardCharsets.US_ASCII);

        Reading reading = new FormatReader().read(Telexes.ORIGIN, body);

        assertThat(reading.rejected()).isFalse();
        assertThat(reading.facts()).hasSize(1);
    }
}
