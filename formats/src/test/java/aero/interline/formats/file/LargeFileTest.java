package aero.interline.formats.file;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.Origin;
import aero.interline.formats.Corpus;
import aero.interline.formats.fixed.FeedLayouts;
import aero.interline.formats.fixed.RecordWriter;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Files stream in memory that does not grow with them: a quarter of their size at most, and never 64 MB. The size is small by default; 200 MB with
 * {@code -Dinterline.large.mb=200}.
 */
class LargeFileTest {
    private static final long MB = 1024L * 1024;
    private static final long SIZE = Long.getLong("interline.large.mb", 24) * MB;
    private static final long MOST = Math.min(64 * MB, SIZE / 4);
    /** So often it is looked how much is held. */
    private static final int LOOKS = 16;
    private static final Origin LOYALTY = new Origin("loyalty", null, Instant.parse("2026-11-22T12:00:00Z"));

    /** A piece once, then another one again and again. */
    private static InputStream repeated(byte[] head, byte[] piece) {
        int times = (int) (SIZE / piece.length);
        Enumeration<InputStream> pieces = Collections.enumeration(IntStream.rangeClosed(0, times)
                .mapToObj(each -> (InputStream) new ByteArrayInputStream(each == 0 ? head : piece)).toList());
        return new SequenceInputStream(pieces);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Tells how much of it was read. */
    private static final class Counted extends FilterInputStream {
        private long read;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            read += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            int count = super.read(to, from, length);
            read += Math.max(0, count);
            return count;
        }
    }

    private static void streams(String name, InputStream in, TestReporter reporter) throws IOException {
        long before = used();
        long most = 0;
        long records = 0;
        long facts = 0;
        int looks = 0;
        long began = System.nanoTime();
        Counted counted = new Counted(in);
        try (BatchFile file = FileReader.open(LOYALTY, name, counted).orElseThrow()) {
            for (var each = file.next(); each.isPresent(); each = file.next()) {
                records++;
                facts += each.get().reading() == null ? 0 : each.get().reading().facts().size();
                if (counted.read >= looks * SIZE / LOOKS) {
                    looks++;
                    most = Math.max(most, used() - before);
                }
            }
        }
        reporter.publishEntry(name, SIZE / MB + " MB, " + records + " records, " + facts + " facts, most live memory " + most / MB + " MB, "
                + (System.nanoTime() - began) / 1_000_000 + " ms");
        assertThat(facts).isPositive();
        assertThat(looks).as("looks at the memory").isGreaterThanOrEqualTo(LOOKS / 2);
        assertThat(most).as("live memory beyond what was there before").isLessThan(MOST);
    }

    @Test
    void membersStream(TestReporter reporter) throws IOException {
        byte[] row = "992200000017;LH;Beispiel;Anna;F;1984-03-12;anna@example.org;SEN;2011-05-01\r\n".getBytes(StandardCharsets.UTF_8);
        byte[] head = "number;carrier;surname;given;gender;dob;email;tier;joined\r\n".getBytes(StandardCharsets.UTF_8);
        byte[] piece = new String(row, StandardCharsets.UTF_8).repeat(1000).getBytes(StandardCharsets.UTF_8);
        streams("members.csv", repeated(head, piece), reporter);
    }

    @Test
    void mainframeFeedsStream(TestReporter reporter) throws IOException {
        String copybook = FeedLayouts.resource("miles-feed.cpy");
        byte[] head = new RecordWriter(copybook).write("FEED-HEADER", Map.of("RECORD-TYPE", "H", "FEED-NAME", "MILES-FEED", "PROGRAMME", "LH",
                "FILE-NUMBER", 1, "BUSINESS-DATE", 20261122)).bytes();
        RecordWriter records = new RecordWriter(copybook);
        for (int i = 0; i < 1000; i++) {
            records.write("MOVEMENT-RECORD", Map.of("RECORD-TYPE", "D", "MEMBER-NUMBER", 992200000017L, "MOVEMENT-NUMBER", i + 1, "MOVEMENT-KIND", "A",
                    "BOOKED-ON", 20261120, "AWARD-MILES", 500, "SEGMENT-COUNT", 0));
        }
        streams("miles.ebc", repeated(head, records.bytes()), reporter);
    }

    @Test
    void interchangesStream(TestReporter reporter) throws IOException {
        byte[] one = Corpus.bytes(Path.of(Corpus.projectRoot().toString(), "samples", "pnrgov", "17-many-reservations.edi"));
        streams("pnr.edi", repeated(one, one), reporter);
    }

    @Test
    void listsStream(TestReporter reporter) throws IOException {
        String order = "{\"supplier\":\"SKY\",\"orderNumber\":\"A1\",\"service\":\"CATERING\",\"status\":\"CONFIRMED\"},\n";
        byte[] head = ("[" + order).getBytes(StandardCharsets.UTF_8);
        streams("orders.json", repeated(head, order.repeat(1000).getBytes(StandardCharsets.UTF_8)), reporter);
    }
}
