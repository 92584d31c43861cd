package aero.interline.exchange.control;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.Outcome;
import aero.interline.contracts.exchange.QueueStatus;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Invariant I9: the balance can fail, and a residue that is shown is real. */
class BalanceTest {

    @Test
    void aQuietSystemBalances() {
        Balance balance = new Balance(queue(10, 2), Map.of(Outcome.APPLIED, 7L, Outcome.DEAD, 1L), queue(10, 2));
        assertThat(balance.residue()).isZero();
        assertThat(balance.inflight()).isEqualTo(2);
    }

    @Test
    void aLostMessageIsAResidue() {
        Balance balance = new Balance(queue(10, 0), Map.of(Outcome.APPLIED, 9L), queue(10, 0));
        assertThat(balance.residue()).isEqualTo(1);
        assertThat(balance.inflight()).isZero();
    }

    @Test
    void aMessageCountedTwiceIsANegativeResidue() {
        Balance balance = new Balance(queue(10, 0), Map.of(Outcome.APPLIED, 11L), queue(10, 0));
        assertThat(balance.residue()).isEqualTo(-1);
        assertThat(balance.inflight()).isZero();
    }

    @Test
    void whatMovedWhileCountingIsNoResidue() {
        Balance arriving = new Balance(queue(100, 20), Map.of(Outcome.APPLIED, 90L), queue(130, 30));
        assertThat(arriving.residue()).isZero();
        assertThat(arriving.inflight()).isEqualTo(40);
        Balance draining = new Balance(queue(100, 60), Map.of(Outcome.APPLIED, 50L), queue(100, 40));
        assertThat(draining.residue()).isZero();
    }

    @Test
    void everyRowAddsUpWhateverMoved() {
        Balance balance = new Balance(queue(100, 5), Map.of(Outcome.APPLIED, 60L, Outcome.PARKED, 3L), queue(120, 7));
        assertThat(balance.after().received())
                .isEqualTo(60 + 3 + balance.inflight() + balance.residue());
    }

    @Test
    void committedButNotYetAcknowledgedIsWeighedAgainUntilItCloses() throws InterruptedException {
        Deque<QueueStatus> readings = new ArrayDeque<>(List.of(queue(10, 5), queue(10, 5), queue(10, 0), queue(10, 0)));
        BalanceReader scales = new BalanceReader(
                () -> List.of(readings.size() > 1 ? readings.poll() : readings.peek()),
                () -> Map.of("booking", Map.of(Outcome.APPLIED, 10L)));
        assertThat(scales.read(Duration.ofSeconds(5)).get("booking").residue()).isZero();
    }

    @Test
    void aResidueThatStaysIsReportedWhenPatienceEnds() throws InterruptedException {
        BalanceReader scales = new BalanceReader(
                () -> List.of(queue(10, 0)), () -> Map.of("booking", Map.of(Outcome.APPLIED, 8L)));
        assertThat(scales.read(Duration.ofMillis(100)).get("booking").residue()).isEqualTo(2);
    }

    @Test
    void withoutTheBrokersCountsNothingIsKnownToBeMissing() throws InterruptedException {
        QueueStatus away = QueueStatus.uncounted("booking", "in.booking", "the broker does not answer", 3, 0);
        Map<Outcome, Long> decided = Map.of(Outcome.APPLIED, 10L);
        Balance seen = new Balance(queue(10, 0), decided, queue(10, 0));
        Balance unseen = new Balance(queue(10, 0), decided, away);

        assertThat(seen.known()).isTrue();
        assertThat(unseen.known()).isFalse();
        assertThat(new Balance(away, decided, queue(10, 0)).known()).isFalse();
        assertThat(seen.better(unseen)).isSameAs(seen);
        assertThat(unseen.better(seen)).isSameAs(seen);
        BalanceReader scales = new BalanceReader(() -> List.of(away), () -> Map.of("booking", decided));
        assertThat(scales.read(Duration.ofDays(1)).get("booking").known()).isFalse();
    }

    private static QueueStatus queue(long received, long depth) {
        return new QueueStatus("booking", "in.booking", depth, 4, received, "RUNNING", null);
    }
}
