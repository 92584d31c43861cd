package aero.interline.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import aero.interline.contracts.exchange.Decision;
import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Outcome;
import aero.interline.contracts.exchange.OutcomeReply;
import aero.interline.contracts.exchange.Reading;
import aero.interline.formats.reply.ReplyWriter;
import aero.interline.formats.view.MessageRenderer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever arrives: an answer, never an exception, in time that grows with the bytes and no faster. */
class HostileInputTest {
    private static final int LARGE = 1_500_000;
    private static final List<Path> SEEDS = SamplesTest.allMessages().filter(each -> Corpus.bytes(each).length < 8000).toList();

    private static Reading read(byte[] body) {
        Reading reading = new FormatReader().read(new Origin("booking", null, Instant.EPOCH), body);
        assertThat(reading.body()).hasSameSizeAs(body);
        assertThat(reading.rejected() && !reading.facts().isEmpty()).as("refused and yet read").isFalse();
        return reading;
    }

    @Property(tries = 1000)
    void anyBytes(@ForAll @Size(max = 400) byte[] body) {
        new MessageRenderer().render(read(body));
    }

    /** Also what no one could read is answered. */
    private static void answer(Reading reading) {
        Decision decision = new Decision(1, reading.rejected() ? Outcome.DEAD : Outcome.APPLIED,
                reading.rejected() ? reading.rejection().code() : null, 0, 0, null, "x", false);
        OutcomeReply reply = OutcomeReply.of(decision, null, reading.rejection(), reading.losses());
        assertThat(ReplyWriter.write(reading.format(), reading.body(), reply, Instant.EPOCH).body()).isNotEmpty();
    }

    @Property(tries = 1500)
    void mutatedSamples(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] body = Corpus.bytes(SEEDS.get(random.nextInt(SEEDS.size()))).clone();
        for (int i = 0; i <= random.nextInt(12); i++) {
            body = mutated(body, random);
        }
        Reading reading = read(body);
        new MessageRenderer().render(reading);
        answer(reading);
    }

    private static byte[] mutated(byte[] body, Random random) {
        if (body.length < 4) {
            return body;
        }
        int at = random.nextInt(body.length);
        int length = Math.min(body.length - at, 1 + random.nextInt(40));
        byte[] service = "'+:?\n\r\u0000 ".getBytes(StandardCharsets.ISO_8859_1);
        switch (random.nextInt(5)) {
            case 0 -> body[at] = (byte) random.nextInt(256);
            case 1 -> body[at] = service[random.nextInt(service.length)];
            case 2 -> {
                return spliced(body, at, at + length, new byte[0]);
            }
            case 3 -> {
                byte[] copy = Arrays.copyOfRange(body, at, at + length);
                return spliced(body, random.nextInt(body.length), -1, copy);
            }
            default -> {
                return Arrays.copyOf(body, at);
            }
        }
        return body;
    }

    private static byte[] spliced(byte[] body, int from, int to, byte[] with) {
        int end = Math.max(from, to);
        byte[] out = new byte[from + with.length + body.length - end];
        System.arraycopy(body, 0, out, 0, from);
        System.arraycopy(with, 0, out, from, with.length);
        System.arraycopy(body, end, out, from + with.length, body.length - end);
        return out;
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "'", "+", ":", "?", "\n", "\n ", "' ", "\u2019", "\u2019 ", "A'B", "O'BRIEN", "SRC'", "SRC'RCI+LH:ABC123'", "UNH+1+PNRGOV'",
        "UNB+IATA:1+A++261122:0900+1'", "UNA:+.?*'", "TIF+A+B:A'", "TIF+A+B:A:1'", "TIF+A+B+C+D+E+F+G+H'", "TIF+A+B:IN'",
        "SSR+INFT:HK:1:LH:::::A/B 01JAN26+::1'", "SSR+DOCS:HK:1:LH:::::/P/DEU/X/DEU/01JAN26/MI/01JAN30/Q/R'",
        "SSR+DOCS:HK:1:LH:::::/P/DEU/X1234/DEU/01JAN80/M/01JAN30/A/B+::1'", "SSR+SEAT:HK:1:LH:::FRA:JFK+1A::1+1B::2'",
        "SSR+TKNE:HK:1:LH:::FRA:JFK:2201234567890C1+::1'", "TVL+231126:1030+FRA+JFK+LH+400:Y'", "RCI+LH:ABC123'",
        "TRI++1:::1'TIF+A+B:A:1'SSD+1A'", "TRI++1:::9'TIF+ZZ+B'TBD++9'", "ORG+A+B+C+D+E+F+G+H+ITIF+A+B'", "RPI+1+HKRPI+1+HK",
        "TIF+A\nTIF+B\n", "FTI+LH:1'", "IFT+4:28+CTCM 12345678'", "LTS+0/1/2'", "ABI+1'SAC+++X'", "4111111111111111 ", "4111 ", "4-",
        "1234567890123456789012", "{", "[", "[1,", "{\"a\":", "\"account\":", "{\"facts\":[", "XYZ+A'", "\u0000", "a", "tif+a+b'"
    })
    void anyPatternRepeatedEndlessly(String pattern) {
        String head = pattern.startsWith("{") || pattern.startsWith("[") || pattern.startsWith("UN") ? ""
                : "UNB+IATA:1+LH++261122:0900+7'UNH+1+PNRGOV:13:1:IA'SRC'RCI+LH:ABC123'TIF+A+B:A:1:1'";
        byte[] body = (head + pattern.repeat(LARGE / pattern.length())).getBytes(StandardCharsets.UTF_8);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(body));
        byte[] alone = pattern.repeat(LARGE / pattern.length()).getBytes(StandardCharsets.UTF_8);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(alone));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "NAD+FL+++A:B'", "NAD+FM+++A:B'", "NAD+FL+++A:B'DOC+P+1'", "DOC+P+1'", "TDT+20+LH400'LOC+125+FRA'LOC+87+JFK'NAD+FL+++A:B'",
        "LOC+92+FRA'LOC+92+JFK'", "DTM+189:2611231000:201'", "FTX+BAG+++LH304051:2'", "MEA+CT++:2'", "CNT+42:1'", "UNH+1+PAXLST'",
        "UNH+1+PAXLST'NAD+FL+++A:B'", "UNH+1'", "BGM+745'", "RFF+SEA:1A'"
    })
    void anyPatternOfListsRepeatedEndlessly(String pattern) {
        repeatedBehind("UNB+UNOA:4+LH+DE+261122:0900+7'UNH+1+PAXLST:D:05B:UN'BGM+745'TDT+20+LH400'LOC+125+FRA'NAD+FL+++A:B'", pattern);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "M1", "M1\n", "M1A/B\n", "M9A/B", " ", "^", "^1", "^100", ">", ">6", ">6FF", "00", "FF", "ABC123 FRAJFKLH 0400 327C012A0042 100",
        "ABC123 FRAJFKLH 0400 327C012A0042 1FF", "M1A/B EABC123 FRAJFKLH 0400 327C012A0042 100\n", "M1A/B EABC12 FRAJFKLH 400 327C\n",
        "]Q3M1A/B\n", "\u00fc", "4111111111111111", "M1A/B\",\"M1A/B", "\",\"", "\\u0041", "\\", "\"},{\"bcbp\":\"M1A/B"
    })
    void anyPatternOfPassesRepeatedEndlessly(String pattern) {
        String code = "M1TESTERMANN/ANNAMRS  EQ7W2E5 FRAJFKLH 0400 327C012A0042 1";
        repeatedBehind(code, pattern);
        repeatedBehind("M9" + code.substring(2), pattern);
        repeatedBehind("{\"bcbp\":\"" + code, pattern);
        repeatedBehind("[\"" + code, pattern);
        repeatedBehind("[{\"bcbp\":\"" + code, pattern);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNA:+.? '", "UNA:+.\\*'", "UNA:+.?*'\n", "UNA'"})
    void declarationsRepeatedEndlesslyBehindASegment(String pattern) {
        repeatedBehind("UNB+IATA:1+LH++261122:0900+7'", pattern);
    }

    private static void repeatedBehind(String head, String pattern) {
        byte[] body = (head + pattern.repeat(LARGE / pattern.length())).getBytes(StandardCharsets.UTF_8);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(body));
    }

    @Test
    void emptyLargeAndBinaryBodiesAreRejectedByName() {
        assertThat(read(new byte[0]).rejection().code().code()).isEqualTo("ITL-1001");
        assertThat(new FormatReader().read(new Origin("booking", null, Instant.EPOCH), null).rejection().code().code()).isEqualTo("ITL-1001");
        assertThat(read(" \r\n".getBytes(StandardCharsets.UTF_8)).rejection().code().code()).isEqualTo("ITL-1001");
        assertThat(new FormatReader(10).read(new Origin("booking", null, Instant.EPOCH), new byte[11]).rejection().code().code()).isEqualTo("ITL-1001");
        byte[] body = "UNB+IATA:1+LH".getBytes(StandardCharsets.UTF_8);
        assertThat(new FormatReader(10).read(new Origin("booking", null, Instant.EPOCH), body).rejection().code().code()).isEqualTo("ITL-1002");
        assertThat(read("UNB+IATA:1".getBytes(StandardCharsets.UTF_16)).rejection().code().code()).isEqualTo("ITL-1005");
    }
}
