package aero.interline.acceptance;

import aero.interline.benchmarks.hub.HubIntake;
import aero.interline.benchmarks.hub.ThrowAwayHub;
import aero.interline.benchmarks.witness.Balance;
import aero.interline.benchmarks.witness.Checker;
import aero.interline.benchmarks.witness.DatabaseObserver;
import aero.interline.benchmarks.witness.Verdict;
import aero.interline.benchmarks.witness.WitnessLog;
import aero.interline.benchmarks.witness.Workload;
import aero.interline.contracts.exchange.Systems;
import java.sql.Connection;
import java.util.concurrent.TimeUnit;

/** What the witness says about a hub after the work. */
final class Proof {

    private static final long POLL_MS = 5;
    private static final long QUIET_MINUTES = 5;

    private Proof() {}

    /** Waits until the queue is empty and nothing is under way, and checks. */
    static Verdict of(ThrowAwayHub hub, Workload workload, WitnessLog log) throws Exception {
        try (Connection connection = hub.database()) {
            HubIntake intake = new HubIntake(hub.rest(), connection);
            Balance balance = intake.balance(Systems.BOOKING);
            long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(QUIET_MINUTES);
            while (balance.inflight() > 0 && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(100);
                balance = intake.balance(Systems.BOOKING);
            }
            return new Checker(workload, log.readIntents(), log.readAcks(), intake.observer().observe()).check(balance);
        }
    }

    /** Returns when the hub has decided as many messages, which it may have done long ago. */
    static void awaitDecided(ThrowAwayHub hub, long count) throws Exception {
        try (Connection connection = hub.database()) {
            DatabaseObserver observer = new DatabaseObserver(connection);
            while (observer.decided() < count) {
                TimeUnit.MILLISECONDS.sleep(POLL_MS);
            }
        }
    }
}
