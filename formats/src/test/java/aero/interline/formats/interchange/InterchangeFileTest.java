package aero.interline.formats.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.Origin;
import aero.interline.formats.Corpus;
import aero.interline.formats.file.BatchFile;
import aero.interline.formats.file.FileReader;
import aero.interline.formats.file.FileRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterchangeFileTest {
    private static final Origin BOOKING = new Origin("booking", null, Instant.parse("2026-11-22T12:00:00Z"));
    private static final byte[] ONE = Corpus.bytes(Corpus.projectRoot().resolve("samples/pnrgov/01-one-adult.edi"));

    private static List<FileRecord> records(BatchFile file) throws IOException {
        List<FileRecord> all = new ArrayList<>();
        for (var each = file.next(); each.isPresent(); each = file.next()) {
            all.add(each.get());
        }
        return all;
    }

    private static void check(byte[] bytes, int facts) throws IOException {
        try (BatchFile file = new InterchangeFile(BOOKING, new ByteArrayInputStream(bytes))) {
            List<FileRecord> records = records(file);
            ByteArrayOutputStream raw = new ByteArrayOutputStream();
            records.forEach(each -> raw.write(bytes, (int) each.offset(), each.length()));
            assertThat(raw.toByteArray()).isEqualTo(bytes);
            assertThat(records.stream().filter(each -> each.reading() != null).mapToInt(each -> each.reading().facts().size()).sum()).isEqualTo(facts);
            assertThat(records.stream().filter(each -> each.reading() != null)).noneMatch(each -> each.reading().rejected());
        }
    }

    @Test
    void everyInterchangeIsARecord() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < 3000; i++) {
            all.writeBytes(ONE);
        }
        check(all.toByteArray(), 3000);
    }

    @Test
    void anInterchangeThatIsTooLargeIsCutBetweenItsMessages() throws IOException {
        String text = new String(ONE, StandardCharsets.UTF_8);
        int begin = text.indexOf("UNH+");
        int end = text.indexOf("UNZ+");
        String message = text.substring(begin, end);
        int count = 3_000_000 / message.length();
        check((text.substring(0, begin) + message.repeat(count) + text.substring(end)).getBytes(StandardCharsets.UTF_8), count);
    }

    @Test
    void onlyFilesLargerThanAMessageMayBeComeRecordByRecord() throws IOException {
        assertThat(FileReader.open(BOOKING, "x.edi", new ByteArrayInputStream(ONE))).isEmpty();
        byte[] large = new String(ONE, StandardCharsets.UTF_8).repeat(InterchangeFile.LARGEST_MESSAGE / ONE.length + 1).getBytes(StandardCharsets.UTF_8);
        try (BatchFile file = FileReader.open(BOOKING, "x.edi", new ByteArrayInputStream(large)).orElseThrow()) {
            assertThat(file.next().orElseThrow().reading().facts()).hasSize(1);
        }
    }
}
