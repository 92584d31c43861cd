package aero.interline.formats.file;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.SequenceNumber;
import aero.interline.formats.Corpus;
import aero.interline.formats.FormatReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Files of messages that stand one after the other. */
class MessagesFileTest {
    private static final Origin ANY = new Origin("supplier", null, Instant.parse("2026-11-22T12:00:00Z"));
    private static final String ORDER = "{\"supplier\":\"SKY\",\"orderNumber\":\"A%d\",\"service\":\"CATERING\",\"status\":\"CONFIRMED\"}";
    private static final String CODE =
            "M1KAMPMANN/ANTONIA    EABC123 FRAJFKLH 0400 330Y012A0001 100";

    private record Read(List<String> records, String format, boolean refused) {}

    private static BatchFile open(String text) throws IOException {
        return FileReader.open(ANY, "any", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))).orElse(null);
    }

    /** What became of each message, and that the records are the file. */
    private static Read read(String text) throws IOException {
        List<String> records = new ArrayList<>();
        try (BatchFile file = open(text)) {
            if (file == null) {
                return new Read(List.of("one message"), null, false);
            }
            long offset = 0;
            for (var each = file.next(); each.isPresent(); each = file.next()) {
                FileRecord record = each.get();
                assertThat(record.offset()).isEqualTo(offset);
                offset += record.length();
                if (record.reading() != null) {
                    records.add(record.reading().rejected() ? record.reading().rejection().code().code()
                            : record.reading().format() + " " + record.reading().facts().size());
                    assertThat(new FormatReader().read(ANY, record.reading().body()).facts()).hasSameSizeAs(record.reading().facts());
                }
            }
            assertThat(offset).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
            return new Read(records, file.format(), file.refusal().isPresent());
        }
    }

    private static String orders(int count) {
        StringBuilder orders = new StringBuilder();
        for (int i = 0; i < count; i++) {
            orders.append(i == 0 ? "" : ",\n").append(ORDER.formatted(i));
        }
        return orders.toString();
    }

    @Test
    void everyElementOfAnArrayIsARecord() throws IOException {
        assertThat(read("[" + orders(3) + "]\n")).isEqualTo(new Read(List.of("supplier-json 1", "supplier-json 1", "supplier-json 1"), "supplier-json", false));
        assertThat(read("[\"" + CODE + "\",\n\"" + CODE + "\"]").records()).containsExactly("bcbp 1", "bcbp 1");
        assertThat(read("[{\"event\":\"BOARDED\",\"bcbp\":\"" + CODE + "\"},{\"bcbp\":\"" + CODE + "\"}]").records()).containsExactly("bcbp 1", "bcbp 1");
    }

    @Test
    void theNumberOfAnEnvelopeIsToldByItsFirstFact() throws IOException {
        String fact = "{\"type\":\"ReservationReported\",\"key\":{\"carrier\":\"LH\",\"locator\":\"ABC12%d\"},"
                + "\"passengers\":[{\"ref\":\"1\",\"name\":{\"surname\":\"EXAMPLE\"}}]}";
        List<List<SequenceNumber>> numbers = new ArrayList<>();
        try (BatchFile file = open("\ufeff{ \"sequence\" : 17 ,\"series\":\"LH-\\u0041É\", \"facts\":[" + fact.formatted(1) + "," + fact.formatted(2) + "]}")) {
            for (var each = file.next(); each.isPresent(); each = file.next()) {
                if (each.get().reading() != null) {
                    assertThat(each.get().reading().rejection()).isNull();
                    numbers.add(each.get().reading().sequences());
                }
            }
        }
        assertThat(numbers).containsExactly(List.of(new SequenceNumber("MESSAGES/LH-AÉ", 17)), List.of());
    }

    @Test
    void everyElementOfTheListInAnEnvelopeIsARecord() throws IOException {
        assertThat(read("{\"sent\": {\"by\": \"]}\"}, \"orders\": [" + orders(2) + "], \"note\": \"}\"}\n").records())
                .containsExactly("supplier-json 1", "supplier-json 1");
    }

    @Test
    void objectsOneAfterTheOtherAreRecords() throws IOException {
        assertThat(read(ORDER.formatted(1) + "\n" + ORDER.formatted(2) + "\n").records()).hasSize(2);
    }

    @Test
    void aListOfOneIsOneMessage() throws IOException {
        assertThat(read("[" + orders(1) + "]").records()).containsExactly("one message");
        assertThat(read(ORDER.formatted(1) + "\n").records()).containsExactly("one message");
        assertThat(read("{\"orders\":[" + orders(1) + "]}").records()).containsExactly("one message");
        assertThat(read(CODE + "\n").records()).containsExactly("one message");
    }

    @Test
    void anElementThatIsWrongTakesNoOtherAlong() throws IOException {
        assertThat(read("[" + orders(1) + ", {\"supplier\": \"SKY\", \"orderNumber\": 7}, tru, " + orders(1) + "]").records())
                .containsExactly("supplier-json 1", ErrorCode.JSON_SCHEMA_VIOLATED.code(), ErrorCode.JSON_MALFORMED.code(), "supplier-json 1");
    }

    @Test
    void aListThatIsCutOffIsRefusedAfterItsRecords() throws IOException {
        Read read = read("[" + orders(3).substring(0, orders(3).length() - 5));
        assertThat(read.records()).containsExactly("supplier-json 1", "supplier-json 1", ErrorCode.JSON_MALFORMED.code());
        assertThat(read.refused()).isTrue();
    }

    @Test
    void whatStandsBehindAListIsNotLost() throws IOException {
        assertThat(read("[" + orders(2) + "]\n[" + orders(2) + "]").records()).containsExactly("supplier-json 1", "supplier-json 1", "supplier-json 2");
        assertThat(read("{\"orders\":[" + orders(2) + "]}\n{\"orders\":[" + orders(2) + "]}").records())
                .containsExactly("supplier-json 1", "supplier-json 1", "supplier-json 2");
    }

    @Test
    void everyBoardingPassCodeIsARecordAndWrappedLinesAreJoined() throws IOException {
        String wrapped = CODE.substring(0, 40) + "\n" + CODE.substring(40);
        Read read = read(CODE + "\r\n" + wrapped + "\n\n" + "M1 nonsense\n" + CODE);
        assertThat(read).isEqualTo(new Read(List.of("bcbp 1", "bcbp 1", ErrorCode.BCBP_MALFORMED.code(), "bcbp 1"), "bcbp", false));
    }

    @TestFactory
    Stream<DynamicTest> everyTelexIsARecord() {
        return Corpus.files(Corpus.projectRoot().resolve("samples/typeb")).stream()
                .map(each -> DynamicTest.dynamicTest(each.getFileName().toString(), () -> telexes(each)));
    }

    private static void telexes(Path sample) throws IOException {
        String telex = new String(Corpus.bytes(sample), StandardCharsets.ISO_8859_1);
        int facts = new FormatReader().read(ANY, Corpus.bytes(sample)).facts().size();
        assertThat(read(telex).records()).containsExactly("one message");
        List<String> three = read((telex + "\r\n").repeat(3)).records();
        assertThat(three).hasSize(3).containsOnly(three.get(0));
        if (facts > 0) {
            assertThat(three.get(0)).endsWith(" " + facts);
        }
    }

    @Test
    void anArrayLargerThanAMessageStreams() throws IOException {
        int count = (17 << 20) / ORDER.length();
        assertThat(read("[" + orders(count) + "]").records()).hasSize(count).containsOnly("supplier-json 1");
    }
}
