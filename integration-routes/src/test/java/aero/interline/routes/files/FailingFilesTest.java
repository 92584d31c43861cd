package aero.interline.routes.files;

import static aero.interline.routes.broker.BrokerFixture.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.Arrival;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.IntakeUnavailable;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.fact.Position;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Files that are interrupted, refused, or that the hub fails on: each is decided, and none holds up the others. */
class FailingFilesTest extends FilePollersFixture {

    private static final Rejection REFUSED = new Rejection(null, ErrorCode.DATA_REFUSED, "refused", Position.NONE, null);

    @Test
    void anInterruptedFileGoesOnAndNothingIsCountedTwice() throws Exception {
        AtomicInteger batches = new AtomicInteger();
        intake.trouble(batch -> {
            if (batches.incrementAndGet() >= 3) {
                throw new IntakeUnavailable(ErrorCode.STOPPING, "stopping", null);
            }
        });
        pollers.start();
        drop("t.csv", "TABLE\n" + lines(45));
        eventually("two batches", () -> batches.get() >= 3);
        pollers.close();
        assertThat(intake.decided()).hasSize(20);
        assertThat(pollers.received("loyalty")).isEqualTo(31);
        assertThat(pollers.open("loyalty")).isEqualTo(10);

        intake.trouble(batch -> {});
        open();
        assertThat(pollers.received("loyalty")).isEqualTo(31);
        pollers.start();
        assertThat(response("t.csv")).hasSize(46);
        assertThat(intake.decided()).hasSize(45);
        assertThat(pollers.received("loyalty")).isEqualTo(46);
        assertThat(pollers.open("loyalty")).isZero();
        eventually("nothing is left", () -> listed(data.resolve("in/loyalty/.work")).isEmpty());
    }

    @Test
    void anErrorEndsNoFolder() throws Exception {
        AtomicInteger batches = new AtomicInteger();
        intake.trouble(batch -> {
            if (batches.incrementAndGet() == 1) {
                throw new OutOfMemoryError("once");
            }
        });
        pollers.start();
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
        pollers.start();
        drop("a.txt", "hello");

        assertThat(response("a.txt").get(1)).startsWith("-\ta.txt\tDEAD\tITL-9999\t");
        assertThat(done().get(0).toString()).contains("/refused/");
        assertThat(attempts).hasValue(3);
        assertThat(pollers.open("loyalty")).isZero();
    }

    @Test
    void aFileThatIsRefusedWhenItBeginsIsDeadWithoutRecords() throws Exception {
        book.refuse(REFUSED, null);
        pollers.start();
        drop("feed", "WHOLE\n" + lines(2) + "END 2\n");

        assertThat(response("feed").subList(1, 2)).containsExactly("-\tfeed\tDEAD\tITL-2001\t1000\trefused");
        assertThat(done().get(0).toString()).contains("/refused/");
        assertThat(intake.decided()).isEmpty();
        assertThat(pollers.received("loyalty")).isEqualTo(1);
        assertThat(pollers.open("loyalty")).isZero();
    }

    @Test
    void aFileThatIsRefusedWhenItFinishesSaysSoAfterItsRecords() throws Exception {
        book.refuse(null, REFUSED);
        pollers.start();
        drop("feed", "WHOLE\n" + lines(2) + "END 2\n");

        assertThat(response("feed")).satisfiesExactly(
                header -> assertThat(header).startsWith("RECORD"),
                line -> assertThat(line).startsWith("2\tline 1\tAPPLIED\t"),
                line -> assertThat(line).startsWith("3\tline 2\tAPPLIED\t"),
                line -> assertThat(line).isEqualTo("-\tfeed\tDEAD\tITL-2001\t1000\trefused"));
        assertThat(done().get(0).toString()).contains("/refused/");
        assertThat(pollers.received("loyalty")).isEqualTo(3);
    }

    @Test
    void aFileThatTheHubFailsOnIsGivenUpAfterSomeAttempts() throws Exception {
        intake.trouble(batch -> {
            if (batch.stream().map(Arrival::record).anyMatch(each -> each != null)) {
                throw new IllegalStateException("a bug");
            }
        });
        pollers.start();
        drop("t.csv", "TABLE\n" + lines(3));
        drop("u.txt", "fine");
        eventually("given up", () -> done().size() == 2);

        assertThat(listed(data.resolve("in/loyalty/refused"))).hasSize(1);
        assertThat(book.only().refusal().code()).isEqualTo(ErrorCode.BUG);
        assertThat(Files.readAllLines(responses("t.csv").get(0)).get(1)).startsWith("-\tt.csv\tDEAD\tITL-9999\t");
        eventually("everything is answered", () -> pollers.open("loyalty") == 0);
    }
}
