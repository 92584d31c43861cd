package aero.interline.formats;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.exchange.Systems;
import aero.interline.contracts.fact.Position;
import aero.interline.formats.file.BatchFile;
import aero.interline.formats.file.FileReader;
import aero.interline.formats.view.MessageRenderer;
import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Mutated samples of every format against its parser: an answer with a declared rejection, positions inside the bytes, the
 * body of the same length, memory bounded by the bytes, and never an exception. Short by default; {@code -Dinterline.fuzz.executions=10000000} is the long run for each
 * parser, {@code -Dinterline.fuzz.format=typeb} picks one, {@code -Dinterline.fuzz.seed=N} another sequence. A finding is written to
 * {@code target/fuzz/} and named with its seed.
 */
class FuzzTest {
    private static final long EXECUTIONS = Long.getLong("interline.fuzz.executions", 1500);
    private static final long SEED = Long.getLong("interline.fuzz.seed", 1);
    private static final int LARGEST_SEED = 16_000;
    /** What reading may allocate: so much whatever comes, and so much for each byte of the message. */
    private static final long ALLOCATED_ALWAYS = 128 * 1024;
    private static final long ALLOCATED_FOR_A_BYTE = 1024;
    private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final List<Origin> ORIGINS = Systems.ALL.stream().map(each -> new Origin(each, null, SamplesTest.RECEIVED)).toList();
    private static final long SLOWEST_NANOS = 5_000_000_000L;
    private static final byte[] SERVICE = "'+:?\n\r\0 ,;\"\t{}[]</>=&-./0129AZ\u00ff\u0040".getBytes(StandardCharsets.ISO_8859_1);

    @TestFactory
    Stream<DynamicTest> everyParserAnswersWhateverComes() throws IOException {
        String only = System.getProperty("interline.fuzz.format", "");
        List<Path> folders;
        try (Stream<Path> all = Files.list(Corpus.projectRoot().resolve("samples"))) {
            folders = all.filter(Files::isDirectory).sorted().toList();
        }
        return folders.stream().filter(each -> only.isEmpty() || each.endsWith(only))
                .map(each -> DynamicTest.dynamicTest(each.getFileName().toString(), () -> fuzz(each)));
    }

    private static void fuzz(Path folder) throws IOException {
        List<byte[]> seeds = Corpus.files(folder).stream().map(Corpus::bytes).filter(each -> each.length <= LARGEST_SEED).toList();
        FormatReader reader = new FormatReader();
        MessageRenderer renderer = new MessageRenderer(reader);
        long slowest = 0;
        long largest = 0;
        long rejected = 0;
        long began = System.nanoTime();
        for (long i = 0; i < EXECUTIONS; i++) {
            SplittableRandom random = new SplittableRandom(SEED * 1_000_003 + i);
            byte[] body = mutated(seeds, random);
            Origin origin = ORIGINS.get(random.nextInt(ORIGINS.size()));
            long start = System.nanoTime();
            long before = THREAD.getCurrentThreadAllocatedBytes();
            try {
                Reading reading = reader.read(origin, body);
                long allocated = THREAD.getCurrentThreadAllocatedBytes() - before;
                if (allocated > allowed(body)) {
                    allocated = allocatedAgain(reader, origin, body);
                }
                largest = Math.max(largest, allocated);
                check(allocated <= allowed(body), allocated + " bytes allocated for " + body.length);
                check(reading, body);
                rejected += reading.rejected() ? 1 : 0;
                if (i % 16 == 0) {
                    renderer.render(reading);
                    file(origin, body);
                }
            } catch (RuntimeException | Error e) {
                throw new AssertionError(finding(folder, i, body, e), e);
            }
            slowest = Math.max(slowest, System.nanoTime() - start);
        }
        assertThat(slowest).as("nanoseconds of the slowest execution").isLessThan(SLOWEST_NANOS);
        note(folder, rejected, slowest, largest, System.nanoTime() - began);
    }

    private static long allowed(byte[] body) {
        return ALLOCATED_ALWAYS + ALLOCATED_FOR_A_BYTE * body.length;
    }

    /** The first time classes were loaded, perhaps. */
    private static long allocatedAgain(FormatReader reader, Origin origin, byte[] body) {
        long before = THREAD.getCurrentThreadAllocatedBytes();
        reader.read(origin, body);
        return THREAD.getCurrentThreadAllocatedBytes() - before;
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }

    private static void check(Reading reading, byte[] body) {
        check(reading.body().length == body.length, "the body has another length");
        check(!reading.rejected() || reading.facts().isEmpty(), "facts of a rejected message");
        if (reading.rejected()) {
            declared(reading.rejection(), body);
        }
        for (Rejection each : reading.losses()) {
            declared(each, body);
        }
    }

    private static void declared(Rejection rejection, byte[] body) {
        ErrorCode.Kind kind = rejection.code().kind();
        check(kind == ErrorCode.Kind.INVALID || kind == ErrorCode.Kind.REJECTED, "a rejection of kind " + kind);
        check(!rejection.text().isBlank(), "a rejection without a text");
        Position at = rejection.position();
        if (at.offset() < 0 || at.length() < 0 || at.end() > body.length) {
            throw new AssertionError(at + " in " + body.length + " bytes");
        }
    }

    private static void file(Origin origin, byte[] body) {
        try (ByteArrayInputStream in = new ByteArrayInputStream(body)) {
            BatchFile file = FileReader.open(origin, "fuzzed", in).orElse(null);
            long length = 0;
            for (var each = file == null ? null : file.next(); each != null && each.isPresent(); each = file.next()) {
                length += each.get().length();
            }
            check(file == null || length == body.length, "the records are not the file");
        } catch (IOException e) {
            throw new AssertionError("memory cannot fail to be read", e);
        }
    }

    private static byte[] mutated(List<byte[]> seeds, SplittableRandom random) {
        byte[] body = seeds.get(random.nextInt(seeds.size())).clone();
        for (int i = random.nextInt(8); i >= 0 && body.length > 3; i--) {
            int at = random.nextInt(body.length);
            int length = Math.min(body.length - at, 1 + random.nextInt(40));
            switch (random.nextInt(7)) {
                case 0 -> body[at] = (byte) random.nextInt(256);
                case 1 -> body[at] = SERVICE[random.nextInt(SERVICE.length)];
                case 2 -> body[at] ^= (byte) (1 << random.nextInt(8));
                case 3 -> body = spliced(body, at, at + length, new byte[0]);
                case 4 -> body = spliced(body, random.nextInt(body.length), -1, Arrays.copyOfRange(body, at, at + length));
                case 5 -> {
                    byte[] other = seeds.get(random.nextInt(seeds.size()));
                    int from = random.nextInt(Math.max(1, other.length));
                    body = spliced(body, at, -1, Arrays.copyOfRange(other, from, Math.min(other.length, from + 200)));
                }
                default -> body = random.nextInt(4) == 0 ? Arrays.copyOf(body, at) : body;
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

    /** Its bytes, and at once what went wrong: the run goes on with the other parsers, perhaps for hours. */
    private static String finding(Path folder, long execution, byte[] body, Throwable wrong) throws IOException {
        Path file = Path.of("target", "fuzz", folder.getFileName() + "-" + SEED + "-" + execution);
        Files.createDirectories(file.getParent());
        Files.write(file, body);
        Files.writeString(Path.of(file + ".reason"), wrong + "\n" + Arrays.toString(wrong.getStackTrace()));
        return "execution " + execution + " of seed " + SEED + " for " + folder.getFileName() + ", kept in " + file;
    }

    /** What was run, for whoever reports it. */
    private static void note(Path folder, long rejected, long slowest, long largest, long nanos) throws IOException {
        Path notes = Path.of("target", "fuzz", folder.getFileName() + ".txt");
        Files.createDirectories(notes.getParent());
        Files.writeString(notes, "parser=%s seed=%d executions=%d rejected=%d findings=0 slowest_ms=%d most_allocated=%d seconds=%d%n".formatted(folder.getFileName(), SEED,
                EXECUTIONS, rejected, slowest / 1_000_000, largest, nanos / 1_000_000_000));
    }
}
