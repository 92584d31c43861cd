package aero.interline.routes.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** I9: what was received is counted once, whatever happens between a message's arrival and its being counted. */
class ReceivedLedgerTest {

    private static final List<String> QUEUES = List.of("in.a", "in.b");

    @TempDir
    Path directory;

    private ReceivedLedger open() throws IOException {
        return new ReceivedLedger(directory.resolve("received.dat"), QUEUES);
    }

    @Test
    void countsAreKeptPerQueueAndAcrossOpening() throws IOException {
        try (ReceivedLedger ledger = open()) {
            ledger.count(0, 11);
            ledger.count(0, 12);
            ledger.count(1, 13);
        }
        try (ReceivedLedger ledger = open()) {
            assertThat(ledger.received("in.a")).isEqualTo(2);
            assertThat(ledger.received("in.b")).isEqualTo(1);
        }
    }

    @Test
    void aBacklogThatWasCountedIsNotCountedAgain() throws IOException {
        try (ReceivedLedger ledger = open()) {
            LongStream.rangeClosed(1, 100).forEach(id -> ledger.count(0, id));

            assertThat(ledger.reconcile(0, LongStream.rangeClosed(50, 100))).isZero();
            assertThat(ledger.received("in.a")).isEqualTo(100);
        }
    }

    @Test
    void aMessageThatAKillCutOffIsFoundInTheBacklog() throws IOException {
        try (ReceivedLedger ledger = open()) {
            LongStream.of(1, 2, 4).forEach(id -> ledger.count(0, id));

            assertThat(ledger.reconcile(0, LongStream.of(2, 3, 4, 5))).isEqualTo(2);
            assertThat(ledger.received("in.a")).isEqualTo(5);
            assertThat(ledger.reconcile(0, LongStream.of(2, 3, 4, 5))).isZero();
        }
    }

    @Test
    void whatTheRingForgotIsNotCountedAgain() throws IOException {
        try (ReceivedLedger ledger = open()) {
            long last = ReceivedLedger.RING * 2L;
            LongStream.rangeClosed(1, last).forEach(id -> ledger.count(0, id));

            assertThat(ledger.reconcile(0, LongStream.rangeClosed(1, last + 3))).isEqualTo(3);
            assertThat(ledger.received("in.a")).isEqualTo(last + 3);
        }
    }

    @Test
    void aLateOldIdInTheRingDoesNotBringBackOthers() throws IOException {
        try (ReceivedLedger ledger = open()) {
            LongStream.rangeClosed(1000, 1000 + ReceivedLedger.RING).forEach(id -> ledger.count(0, id));
            ledger.count(0, 5);
            long before = ledger.received("in.a");

            assertThat(ledger.reconcile(0, LongStream.rangeClosed(1000, 1000 + ReceivedLedger.RING))).isZero();
            assertThat(ledger.received("in.a")).isEqualTo(before);
        }
    }

    @Test
    void anotherFileIsNotTakenForALedger() throws IOException {
        Files.writeString(directory.resolve("received.dat"), "something else, long enough to have a first word");

        assertThatThrownBy(this::open).isInstanceOf(IOException.class).hasMessageContaining("not a ledger");
    }
}
