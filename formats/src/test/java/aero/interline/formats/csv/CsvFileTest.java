package aero.interline.formats.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.fact.PersonReported;
import aero.interline.contracts.fact.Position;
import aero.interline.formats.Corpus;
import aero.interline.formats.FormatReader;
import aero.interline.formats.file.BatchFile;
import aero.interline.formats.file.FileReader;
import aero.interline.formats.file.FileRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Tables as files: the records of a file are what the file is as one message. */
class CsvFileTest {
    private static final Origin LOYALTY = new Origin("loyalty", null, Instant.parse("2026-11-22T12:00:00Z"));

    @Test
    void aHeadingThatIsNoneToItsEndMakesTheFileOneMessage() throws IOException {
        String table = "Loyalty Number,First Name,Last Name," + "x,".repeat(600) + "\n" + "1,ADA,MORNINGSTAR\n";
        byte[] long500 = table.replace("x,", "a long name of a column,").getBytes(StandardCharsets.UTF_8);

        assertThat(CsvFile.FORMAT.recognises(LOYALTY, "any.csv", Arrays.copyOf(long500, 4096))).isTrue();
        assertThat(FileReader.open(LOYALTY, "any.csv", new ByteArrayInputStream(long500))).isEmpty();
    }

    private static List<FileRecord> records(InputStream in) throws IOException {
        List<FileRecord> all = new ArrayList<>();
        try (BatchFile file = FileReader.open(LOYALTY, "any.csv", in).orElseThrow()) {
            assertThat(file.takenWhole()).isFalse();
            for (var each = file.next(); each.isPresent(); each = file.next()) {
                all.add(each.get());
            }
            assertThat(file.refusal()).isEmpty();
        }
        return all;
    }

    @TestFactory
    Stream<DynamicTest> aFileSaysWhatTheMessageSays() {
        return Stream.of("members-csv", "supplier-csv", "agency-sales-csv", "miles-csv")
                .flatMap(each -> Corpus.files(Corpus.projectRoot().resolve("samples").resolve(each)).stream())
                .filter(each -> !each.toString().contains("missing"))
                .map(each -> DynamicTest.dynamicTest(each.getFileName().toString(), () -> same(Corpus.bytes(each))));
    }

    private static void same(byte[] bytes) throws IOException {
        Reading whole = new FormatReader().read(LOYALTY, bytes);
        List<FileRecord> records = records(new ByteArrayInputStream(bytes));
        List<Object> facts = new ArrayList<>();
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        for (FileRecord each : records) {
            raw.write(bytes, (int) each.offset(), each.length());
            if (each.reading() != null) {
                facts.addAll(each.reading().facts());
                Reading alone = new FormatReader().read(LOYALTY, each.reading().body());
                assertThat(alone.facts()).isEqualTo(each.reading().facts());
                assertThat(alone.rejected()).isEqualTo(each.reading().rejected());
            }
        }
        assertThat(raw.toByteArray()).as("the records are the file, byte for byte").isEqualTo(bytes);
        assertThat(facts).usingRecursiveComparison().ignoringFieldsOfTypes(Position.class).isEqualTo(whole.facts());
    }

    @Test
    void everyMemberOfTheForeignFileIsRead() throws IOException {
        Path file = Corpus.foreign().map(each -> each.resolve("airline_loyalty").resolve("members.csv")).orElse(Path.of("none"));
        assumeTrue(Files.exists(file), "no ../shared/data beside the project");
        List<FileRecord> records = records(Files.newInputStream(file));
        List<PersonReported> members = records.stream().filter(each -> each.reading() != null)
                .flatMap(each -> each.reading().facts().stream()).map(PersonReported.class::cast).toList();
        long lines;
        try (Stream<String> all = Files.lines(file)) {
            lines = all.count();
        }
        assertThat(members).hasSize((int) lines - 1);
        assertThat(members).allSatisfy(each -> assertThat(each.name()).isNull());
        assertThat(members.stream().filter(each -> each.verdicts().stream().anyMatch(v -> v.field().equals("salary")))).isNotEmpty();
        assertThat(records.stream().filter(each -> each.reading() != null)).allSatisfy(each -> assertThat(each.reading().losses()).isEmpty());
    }

    /** The quote in the heading is closed in a row, so that the heading alone is none, and no record can be read by itself. */
    @Test
    void aTableWhoseHeadingIsNoneByItselfIsOneMessage() throws IOException {
        byte[] table = ("Ticket Num\"ber,Transaction,PNR,Date of Issue,Fare,Total,Currency\r\n"
                + "220-1234567897,SALE,A\"BC129,2026-11-20,420.00,505.30,EUR\r\n").getBytes(StandardCharsets.US_ASCII);

        assertThat(FileReader.open(LOYALTY, "sales.csv", new ByteArrayInputStream(table))).isEmpty();
    }
}
