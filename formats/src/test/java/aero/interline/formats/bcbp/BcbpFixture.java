package aero.interline.formats.bcbp;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.fact.BoardingPassScanned;
import aero.interline.formats.FormatReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** A boarding pass code, and what the reader makes of one. */
abstract class BcbpFixture {

    static final String FIXED = "M1TESTERMANN/ANNAMRS  EQ7W2E5 FRAJFKLH 0400 327C012A0042 1";
    static final String SHORT = FIXED + "00";
    static final String ISSUE = "1WW6325BLH 0220123456003";
    static final String LEG = "2201234567890 1LH LH 992000111222333 N1PCY";

    static final Instant RECEIVED = Instant.parse("2026-11-22T09:00:00Z");

    static Reading read(String text) {
        return read(text, null);
    }

    static Reading read(String text, String declared) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        Reading reading = new FormatReader().read(new Origin("departure", declared, RECEIVED), body);
        assertThat(reading.body()).hasSameSizeAs(body);
        return reading;
    }

    static BoardingPassScanned only(Reading reading) {
        assertThat(reading.rejection()).isNull();
        assertThat(reading.losses()).isEmpty();
        assertThat(reading.facts()).hasSize(1);
        return (BoardingPassScanned) reading.facts().get(0);
    }

    static BoardingPassScanned clean(String text) {
        Reading reading = read(text);
        assertThat(reading.evidence()).isEmpty();
        return only(reading);
    }

    static List<String> fragments(BoardingPassScanned fact) {
        return fact.fragments().stream().map(each -> each.tag() + "=" + each.text()).toList();
    }

    /** The conditional part with its lengths. */
    static String more(String issue, String leg, String airline) {
        return sized(">6" + sized(issue) + sized(leg) + airline);
    }

    static String sized(String text) {
        return String.format("%02X", text.length()) + text;
    }
}
