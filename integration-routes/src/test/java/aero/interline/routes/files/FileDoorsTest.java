package aero.interline.routes.files;

import static aero.interline.routes.broker.BrokerFixture.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.Arrival;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.IntakeUnavailable;
import aero.interline.contracts.exchange.Outcome;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.fact.Position;
import aero.interline.routes.shared.RecordingIntake;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileDoorsTest {

    private static final int MAX_BODY = 1000;
    private static final Rejection REFUSED = new Rejection(null, ErrorCode.DATA_REFUSED, "refused", Position.NONE, null);

    @TempDir
    Path data;

    private final RecordingIntake intake = new RecordingIntake();
    private final RecordingBook book = new RecordingBook();
    private FileDoors doors;

    @BeforeEach
    void open() throws IOException {
        FilePorts ports = new FilePorts(
                (origin, body) -> new Reading("plain", body, List.of(), null, List.of(), List.of(), List.of()),
                TableFile::open, intake, book);
        doors = new FileDoors(data, ports, new FileLimits(10, MAX_BODY), Duration.ofMillis(20), Duration.ofDays(1),
                Clock.systemUTC());
    }

    @AfterEach
    void close() {
        doors.close();
    }

    private void drop(String name, String content) throws IOException {
        Files.writeString(data.resolve("in/loyalty").resolve(name), content);
    }

    private List<String> response(String name) throws Exception {
        eventually("a response to " + name, () -> responses(name).size() == 1 && done().size() == 1);
        return Files.readAllLines(responses(name).get(0));
    }

    private List<Path> responses(String name) {
        return listed(data.resolve("out/loyalty")).stream()
                .filter(each -> each.getFileName().toString().matches(name + "\\.\\d{8}T\\d{9}Z\\.response\\.tsv"))
                .toList();
    }

    private List<Path> done() {
        return Stream.of("done", "refused").flatMap(each -> listed(data.resolve("in/loyalty").resolve(each)).stream()).toList();
    }

    private static List<Path> listed(Path directory) {
        try (Stream<Path> all = Files.list(directory)) {
            return all.toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aFileThatIsOneMessageIsDecidedAndAnswered() throws Exception {
        doors.start();
        drop("a.txt", "hello");

        assertThat(response("a.txt")).satisfiesExactly(
                header -> assertThat(header).isEqualTo("RECORD\tNAME\tOUTCOME\tCODE\tMESSAGE-ID\tREASON"),
                line -> assertThat(line).isEqualTo("-\ta.txt\tAPPLIED\t-\t1\t-"));
        assertThat(intake.decided().get(0).capture().channel()).isEqualTo("file");
        assertThat(done().get(0).toString()).endsWith("-a.txt").contains("/done/");
        assertThat(doors.received("loyalty")).isEqualTo(1);
        assertThat(doors.open("loyalty")).isZero();
    }

    @Test
    void whatIsNoFileIsLeftInTheFolderAndToldOfOnce() throws Exception {
        List<String> told = new CopyOnWriteArrayList<>();
        Handler ear = new Handler() {
            @Override
            public void publish(LogRecord line) {
                told.add(new SimpleFormatter().formatMessage(line));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger log = Logger.getLogger(DropFolder.class.getName());
        log.addHandler(ear);
        try {
            Path folder = data.resolve("in/loyalty");
            Files.createDirectory(folder.resolve("tuesday"));
            Files.createSymbolicLink(folder.resolve("link.txt"), Files.writeString(data.resolve("elsewhere.txt"), "hello"));
            doors.start();
            drop("a.txt", "hello");

            assertThat(response("a.txt")).hasSize(2);
            assertThat(told).filteredOn(line -> line.contains("left in its folder")).satisfiesExactlyInAnyOrder(
                    line -> assertThat(line).startsWith(folder.resolve("tuesday").toString()),
                    line -> assertThat(line).startsWith(folder.resolve("link.txt").toString()));
        } finally {
            log.removeHandler(ear);
        }
    }

    @Test
    void aFileThatIsStillBeingWrittenIsLeftAlone() throws Exception {
        doors.start();
        drop("b.part", "half");
        drop(".hidden", "half");
        drop("c.txt", "whole");

        assertThat(response("c.txt")).hasSize(2);
        assertThat(Files.exists(data.resolve("in/loyalty/b.part"))).isTrue();
        Files.move(data.resolve("in/loyalty/b.part"), data.resolve("in/loyalty/b"));
        eventually("b is taken", () -> done().size() == 2);
        assertThat(doors.received("loyalty")).isEqualTo(2);
    }

    @Test
    void whatAStalledUploadWritesAfterItsRecordsWereTakenIsTakenToo() throws Exception {
        AtomicBoolean stalled = new AtomicBoolean(true);
        intake.trouble(batch -> {
            if (stalled.getAndSet(false)) {
                append(listed(data.resolve("in/loyalty/.work")).get(0).resolve("t.csv"), " and its rest\nline 4\n");
            }
        });
        doors.start();
        drop("t.csv", "TABLE\nline 1\nline 2\nline 3");

        eventually("the file is taken again", () -> responses("t.csv").size() == 2);
        assertThat(intake.decided()).extracting(each -> new String(each.capture().body(), StandardCharsets.UTF_8))
                .containsExactly("line 1", "line 2", "line 3", "line 1", "line 2", "line 3 and its rest", "line 4");
        eventually("it lies aside once", () -> done().size() == 1);
        assertThat(doors.received("loyalty")).isEqualTo(9);
        assertThat(doors.open("loyalty")).isZero();
    }

    @Test
    void aFeedThatWasRefusedForItsLackingEndIsTakenWhenThatComes() throws Exception {
        doors.start();
        drop("feed", "WHOLE\n" + lines(12) + "END 1");
        response("feed");
        append(done().get(0), "2\n");

        eventually("it is taken whole", () -> intake.decided().size() == 12);
        eventually("it lies in done", () -> listed(data.resolve("in/loyalty/done")).size() == 1);
        assertThat(listed(data.resolve("in/loyalty/refused"))).isEmpty();
    }

    @Test
    void whatGrowsWhileTheHubIsDownIsTakenAgainWhenItStarts() throws Exception {
        doors.start();
        drop("Größe.csv", "TABLE\nline 1\nline 2");
        drop("other.csv", "TABLE\nline 7");
        eventually("both lie aside", () -> done().size() == 2);
        doors.close();
        append(done().stream().filter(each -> each.toString().endsWith("Größe.csv")).findFirst().orElseThrow(), "2\nline 3\n");
        open();
        doors.start();

        eventually("it is taken again", () -> responses("Größe.csv").size() == 2);
        eventually("they lie aside", () -> done().size() == 2);
        assertThat(intake.decided()).extracting(each -> new String(each.capture().body(), StandardCharsets.UTF_8))
                .contains("line 22", "line 3").hasSize(6);
        doors.close();
        open();
        doors.start();
        drop("last.csv", "TABLE\nline 8");
        eventually("the last", () -> responses("last.csv").size() == 1);
        assertThat(responses("Größe.csv")).as("once").hasSize(2);
    }

    private static void append(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aFileThatIsTooLargeForAMessageIsDeadAndKept() throws Exception {
        doors.start();
        drop("large.txt", "x".repeat(MAX_BODY + 1));

        assertThat(response("large.txt").get(1)).contains("\tDEAD\tITL-1002\t");
        assertThat(done().get(0).toString()).contains("/refused/");
        assertThat(intake.decided().get(0).capture().channel()).isEqualTo("file-kept");
    }

    @Test
    void eachRecordOfATableIsAMessageWithAnAnswerOfItsOwn() throws Exception {
        doors.start();
        String table = "TABLE\n" + lines(25) + "BAD one\n";
        drop("t.csv", table);

        List<String> response = response("t.csv");
        assertThat(response).hasSize(27);
        assertThat(response.get(1)).matches("2\tline 1\tAPPLIED\t-\t\\d+\t-");
        assertThat(response.get(26)).matches("27\tBAD one\tDEAD\tITL-1703\t\\d+\t-");
        assertThat(intake.decided()).extracting(each -> each.record().file()).containsOnly(book.only().id());
        assertThat(book.only().outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(book.only().size()).isEqualTo(table.length());
        assertThat(doors.received("loyalty")).isEqualTo(27);
        assertThat(doors.open("loyalty")).isZero();
    }

    @Test
    void aFeedIsTakenWholeOrNotAtAll() throws Exception {
        doors.start();
        drop("feed", "WHOLE\n" + lines(2) + "END 3\n");

        assertThat(response("feed")).satisfiesExactly(
                header -> assertThat(header).startsWith("RECORD"),
                line -> assertThat(line).startsWith("2\tline 1\tDEAD\tITL-1713\t-\t"),
                line -> assertThat(line).startsWith("3\tline 2\tDEAD\tITL-1713\t-\t"));
        assertThat(intake.decided()).isEmpty();
        assertThat(book.only().refusal().code()).isEqualTo(ErrorCode.FEED_TOTALS_WRONG);
        assertThat(doors.received("loyalty")).isEqualTo(1);
    }

    @Test
    void oneWrongRecordRefusesAFeedThatIsTakenWhole() throws Exception {
        doors.start();
        drop("feed", "WHOLE\nBAD one\n" + lines(2) + "END 3\n");

        assertThat(response("feed").get(1)).startsWith("2\tBAD one\tDEAD\tITL-1703\t-\t");
        assertThat(book.only().refusal().text()).isEqualTo(
                "Record 2 is wrong: The record is bad; mend it and send the whole file again");
        assertThat(intake.decided()).isEmpty();
    }

    @Test
    void theSameContentAgainIsADuplicateWithoutRecords() throws Exception {
        doors.start();
        drop("t.csv", "TABLE\n" + lines(3));
        response("t.csv");
        drop("again.csv", "TABLE\n" + lines(3));
        eventually("the second is done", () -> done().size() == 2);

        assertThat(Files.readAllLines(responses("again.csv").get(0)).get(1))
                .startsWith("-\tagain.csv\tDUPLICATE\t").endsWith("\tsame content as 1000");
        assertThat(intake.decided()).hasSize(3);
        assertThat(doors.received("loyalty")).isEqualTo(5);
    }

    @Test
    void anInterruptedFileGoesOnAndNothingIsCountedTwice() throws Exception {
        AtomicInteger batches = new AtomicInteger();
        intake.trouble(batch -> {
            if (batches.incrementAndGet() >= 3) {
                throw new IntakeUnavailable(ErrorCode.STOPPING, "stopping", null);
            }
        });
        doors.start();
        drop("t.csv", "TABLE\n" + lines(45));
        eventually("two batches", () -> batches.get() >= 3);
        doors.close();
        assertThat(intake.decided()).hasSize(20);
        assertThat(doors.received("loyalty")).isEqualTo(31);
        assertThat(doors.open("loyalty")).isEqualTo(10);

        intake.trouble(batch -> {});
        open();
        assertThat(doors.received("loyalty")).isEqualTo(31);
        doors.start();
        assertThat(response("t.csv")).hasSize(46);
        assertThat(intake.decided()).hasSize(45);
        assertThat(doors.received("loyalty")).isEqualTo(46);
        assertThat(doors.open("loyalty")).isZero();
        eventually("nothing is left", () -> listed(data.resolve("in/loyalty/.work")).isEmpty());
    }

    @Test
    void theLongestNamesThatAFileCanHaveAreTakenToo() throws Exception {
        doors.start();
        drop("n".repeat(255), "hello");
        drop("Д".repeat(127), "hello, too");

        eventually("both are done", () -> done().size() == 2);
        assertThat(listed(data.resolve("out/loyalty"))).hasSize(2);
        assertThat(doors.open("loyalty")).isZero();
    }

    @Test
    void whatWasTakenLongAgoGoesAndTheRestStays() throws Exception {
        DropFolder folder = new DropFolder(data.resolve("in/loyalty"), Clock.systemUTC());
        Path aside = data.resolve("in/loyalty/done");
        Path old = Files.writeString(aside.resolve("1700000000000-0-old.csv"), "x");
        Path young = Files.writeString(aside.resolve(System.currentTimeMillis() + "-0-young.csv"), "x");

        folder.forgetBefore(Instant.now().minus(Duration.ofDays(1)));

        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }

    @Test
    void anErrorEndsNoFolder() throws Exception {
        AtomicInteger batches = new AtomicInteger();
        intake.trouble(batch -> {
            if (batches.incrementAndGet() == 1) {
                throw new OutOfMemoryError("once");
            }
        });
        doors.start();
        drop("a.txt", "hello");

        assertThat(response("a.txt")).hasSize(2);
    }

    @Test
    void aFileThatAlwaysCausesAnErrorIsGivenUpAfterSomeAttempts() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        intake.trouble(batch -> {
            attempts.incrementAndGet();
            throw new ExceptionInInitializerError("each time");
        });
        doors.start();
        drop("a.txt", "hello");

        assertThat(response("a.txt").get(1)).startsWith("-\ta.txt\tDEAD\tITL-9999\t");
        assertThat(done().get(0).toString()).contains("/refused/");
        assertThat(attempts).hasValue(3);
        assertThat(doors.open("loyalty")).isZero();
    }

    @Test
    void aFileThatIsRefusedWhenItBeginsIsDeadWithoutRecords() throws Exception {
        book.refuse(REFUSED, null);
        doors.start();
        drop("feed", "WHOLE\n" + lines(2) + "END 2\n");

        assertThat(response("feed").subList(1, 2)).containsExactly("-\tfeed\tDEAD\tITL-2001\t1000\trefused");
        assertThat(done().get(0).toString()).contains("/refused/");
        assertThat(intake.decided()).isEmpty();
        assertThat(doors.received("loyalty")).isEqualTo(1);
        assertThat(doors.open("loyalty")).isZero();
    }

    @Test
    void aFileThatIsRefusedWhenItFinishesSaysSoAfterItsRecords() throws Exception {
        book.refuse(null, REFUSED);
        doors.start();
        drop("feed", "WHOLE\n" + lines(2) + "END 2\n");

        assertThat(response("feed")).satisfiesExactly(
                header -> assertThat(header).startsWith("RECORD"),
                line -> assertThat(line).startsWith("2\tline 1\tAPPLIED\t"),
                line -> assertThat(line).startsWith("3\tline 2\tAPPLIED\t"),
                line -> assertThat(line).isEqualTo("-\tfeed\tDEAD\tITL-2001\t1000\trefused"));
        assertThat(done().get(0).toString()).contains("/refused/");
        assertThat(doors.received("loyalty")).isEqualTo(3);
    }

    @Test
    void aSuspendedGateTakesNothing() throws Exception {
        doors.suspend();
        doors.start();
        drop("a.txt", "hello");
        assertThat(intake.decided()).isEmpty();
        doors.resume();
        assertThat(response("a.txt")).hasSize(2);
    }

    @Test
    void aFileThatTheHubFailsOnIsGivenUpAfterSomeAttempts() throws Exception {
        intake.trouble(batch -> {
            if (batch.stream().map(Arrival::record).anyMatch(each -> each != null)) {
                throw new IllegalStateException("a bug");
            }
        });
        doors.start();
        drop("t.csv", "TABLE\n" + lines(3));
        drop("u.txt", "fine");
        eventually("given up", () -> done().size() == 2);

        assertThat(listed(data.resolve("in/loyalty/refused"))).hasSize(1);
        assertThat(book.only().refusal().code()).isEqualTo(ErrorCode.BUG);
        assertThat(Files.readAllLines(responses("t.csv").get(0)).get(1)).startsWith("-\tt.csv\tDEAD\tITL-9999\t");
        eventually("everything is answered", () -> doors.open("loyalty") == 0);
    }

    private static String lines(int count) {
        StringBuilder lines = new StringBuilder();
        IntStream.rangeClosed(1, count).forEach(i -> lines.append("line ").append(i).append('\n'));
        return lines.toString();
    }
}
