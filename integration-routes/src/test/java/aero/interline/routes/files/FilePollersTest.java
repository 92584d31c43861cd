package aero.interline.routes.files;

import static aero.interline.routes.broker.BrokerFixture.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files are taken, read, decided and answered. */
class FilePollersTest extends FilePollersFixture {

    @Test
    void aFileThatIsOneMessageIsDecidedAndAnswered() throws Exception {
        pollers.start();
        drop("a.txt", "hello");

        assertThat(response("a.txt")).satisfiesExactly(
                header -> assertThat(header).isEqualTo("RECORD\tNAME\tOUTCOME\tCODE\tMESSAGE-ID\tREASON"),
                line -> assertThat(line).isEqualTo("-\ta.txt\tAPPLIED\t-\t1\t-"));
        assertThat(intake.decided().get(0).capture().channel()).isEqualTo("file");
        assertThat(done().get(0).toString()).endsWith("-a.txt").contains("/done/");
        assertThat(pollers.received("loyalty")).isEqualTo(1);
        assertThat(pollers.open("loyalty")).isZero();
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
            pollers.start();
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
    void aFileThatIsTooLargeForAMessageIsDeadAndKept() throws Exception {
        pollers.start();
        drop("large.txt", "x".repeat(MAX_BODY + 1));

        assertThat(response("large.txt").get(1)).contains("\tDEAD\tITL-1002\t");
        assertThat(done().get(0).toString()).contains("/refused/");
        assertThat(intake.decided().get(0).capture().channel()).isEqualTo("file-kept");
    }

    @Test
    void eachRecordOfATableIsAMessageWithAnAnswerOfItsOwn() throws Exception {
        pollers.start();
        String table = "TABLE\n" + lines(25) + "BAD one\n";
        drop("t.csv", table);

        List<String> response = response("t.csv");
        assertThat(response).hasSize(27);
        assertThat(response.get(1)).matches("2\tline 1\tAPPLIED\t-\t\\d+\t-");
        assertThat(response.get(26)).matches("27\tBAD one\tDEAD\tITL-1703\t\\d+\t-");
        assertThat(intake.decided()).extracting(each -> each.record().file()).containsOnly(book.only().id());
        assertThat(book.only().outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(book.only().size()).isEqualTo(table.length());
        assertThat(pollers.received("loyalty")).isEqualTo(27);
        assertThat(pollers.open("loyalty")).isZero();
    }

    @Test
    void aFeedIsTakenWholeOrNotAtAll() throws Exception {
        pollers.start();
        drop("feed", "WHOLE\n" + lines(2) + "END 3\n");

        assertThat(response("feed")).satisfiesExactly(
                header -> assertThat(header).startsWith("RECORD"),
                line -> assertThat(line).startsWith("2\tline 1\tDEAD\tITL-1713\t-\t"),
                line -> assertThat(line).startsWith("3\tline 2\tDEAD\tITL-1713\t-\t"));
        assertThat(intake.decided()).isEmpty();
        assertThat(book.only().refusal().code()).isEqualTo(ErrorCode.FEED_TOTALS_WRONG);
        assertThat(pollers.received("loyalty")).isEqualTo(1);
    }

    @Test
    void oneWrongRecordRefusesAFeedThatIsTakenWhole() throws Exception {
        pollers.start();
        drop("feed", "WHOLE\nBAD one\n" + lines(2) + "END 3\n");

        assertThat(response("feed").get(1)).startsWith("2\tBAD one\tDEAD\tITL-1703\t-\t");
        assertThat(book.only().refusal().text()).isEqualTo(
                "Record 2 is wrong: The record is bad; mend it and send the whole file again");
        assertThat(intake.decided()).isEmpty();
    }

    @Test
    void theSameContentAgainIsADuplicateWithoutRecords() throws Exception {
        pollers.start();
        drop("t.csv", "TABLE\n" + lines(3));
        response("t.csv");
        drop("again.csv", "TABLE\n" + lines(3));
        eventually("the second is done", () -> done().size() == 2);

        assertThat(Files.readAllLines(responses("again.csv").get(0)).get(1))
                .startsWith("-\tagain.csv\tDUPLICATE\t").endsWith("\tsame content as 1000");
        assertThat(intake.decided()).hasSize(3);
        assertThat(pollers.received("loyalty")).isEqualTo(5);
    }

    @Test
    void theLongestNamesThatAFileCanHaveAreTakenToo() throws Exception {
        pollers.start();
        drop("n".repeat(255), "hello");
        drop("Д".repeat(127), "hello, too");

        eventually("both are done", () -> done().size() == 2);
        assertThat(listed(data.resolve("out/loyalty"))).hasSize(2);
        assertThat(pollers.open("loyalty")).isZero();
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
    @Timeout(20)
    void aSuspendedGateTakesNothing() throws Exception {
        FileFlow flow = new FileFlow(Duration.ofMillis(1));
        FilePoller poller = new FilePoller("loyalty", data, ports, flow, LIMITS, Duration.ofMillis(1), Duration.ofDays(1), Clock.systemUTC());
        drop("a.txt", "hello");
        flow.suspend();
        lookTwice(poller);
        assertThat(data.resolve("in/loyalty/a.txt")).exists();

        flow.resume();
        lookTwice(poller);
        assertThat(intake.decided()).hasSize(1);
        assertThat(done()).hasSize(1);
    }

    /** At the second look a file is known not to grow. */
    private static void lookTwice(FilePoller poller) {
        poller.run();
        poller.run();
    }
}
