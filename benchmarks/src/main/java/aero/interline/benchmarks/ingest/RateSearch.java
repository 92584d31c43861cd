package aero.interline.benchmarks.ingest;

import aero.interline.benchmarks.hub.HubIntake;
import aero.interline.benchmarks.hub.Stretch;
import java.io.PrintStream;

/**
 * Finds the highest steady rate at which messages do not wait longer and longer, the producer's own work included, by
 * halving the interval between a rate that held and one that did not. A rate gets a second try, since a moment's
 * disturbance of the machine looks like a backlog.
 */
final class RateSearch {

    private static final double SECONDS = 5;
    private static final double CLOSE_ENOUGH = 1.06;

    private final Load load;
    private final HubIntake intake;
    private final PrintStream progress;

    RateSearch(Load load, HubIntake intake, PrintStream progress) {
        this.load = load;
        this.intake = intake;
        this.progress = progress;
    }

    /** @param drain rate of a drain, which no steady rate exceeds by much */
    double find(double drain) throws Exception {
        double held = 0.1 * drain;
        double failed = 1.2 * drain;
        double next = 0.7 * drain;
        while (failed / held > CLOSE_ENOUGH) {
            boolean holds = holdsAtLast(next);
            progress.printf("  %.0f messages/s: %s%n", next, holds ? "holds" : "the backlog grows");
            held = holds ? next : held;
            failed = holds ? failed : next;
            next = Math.sqrt(held * failed);
        }
        return held;
    }

    private boolean holdsAtLast(double rate) throws Exception {
        if (holds(rate)) {
            return true;
        }
        return holds(rate);
    }

    private boolean holds(double rate) throws Exception {
        Stretch stretch = load.paced((int) (rate * SECONDS), rate);
        intake.awaitDecided(load.sent());
        return !Latency.grows(stretch, intake.commits(stretch));
    }
}
