package aero.interline.benchmarks.ingest;

import aero.interline.benchmarks.hub.HubIntake;
import aero.interline.benchmarks.hub.Stretch;
import aero.interline.benchmarks.hub.ThrowAwayHub;
import aero.interline.benchmarks.witness.Checker;
import aero.interline.benchmarks.witness.Verdict;
import aero.interline.benchmarks.witness.WitnessLog;
import aero.interline.benchmarks.witness.Workload;
import aero.interline.cli.connection.Settings;
import aero.interline.contracts.exchange.Systems;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.LongStream;

/**
 * The run behind {@code ./interline bench ingest}: a throw-away hub; rounds of hub, reference (a) and reference (b);
 * the highest steady rate; latency at parts of it; the verdict of the witness over everything that was sent.
 */
public final class IngestBenchmark {

    private static final int ROUNDS = 5;
    private static final int WARM_UP = 40_000;
    private static final int[] PERCENT = {30, 60, 80, 100};
    private static final int ONE_BY_ONE_SHARE = 4;

    private final PrintStream progress = System.err;
    private final Result result = new Result();
    private final Workload workload;
    private final int messages;
    private final ThrowAwayHub hub;
    private final WitnessLog log;

    private IngestBenchmark(Workload workload, int messages, ThrowAwayHub hub, WitnessLog log) {
        this.workload = workload;
        this.messages = messages;
        this.hub = hub;
        this.log = log;
    }

    /** Arguments: messages of each drain, seed, and the folder for the hub's data. */
    public static void main(String[] args) throws Exception {
        int messages = Integer.parseInt(args[0]);
        long seed = Long.parseLong(args[1]);
        Path work = Path.of(args[2]);
        long start = System.nanoTime();
        Logger.getLogger("").setLevel(Level.OFF);
        boolean proven;
        try (ThrowAwayHub hub = ThrowAwayHub.start(Path.of(System.getProperty("interline.home")), work);
                WitnessLog log = new WitnessLog(hub.folder("witness"))) {
            System.err.printf("hub ready after %d s%n", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
            IngestBenchmark benchmark = new IngestBenchmark(Workload.plain(seed), messages, hub, log);
            benchmark.run();
            benchmark.result.print(System.out);
            proven = benchmark.result.verdict.proven();
        }
        System.exit(proven ? 0 : 1);
    }

    private void run() throws Exception {
        try (Connection database = hub.database()) {
            HubIntake intake = new HubIntake(hub.rest(), database);
            Load load = new Load(workload, log, hub.broker(Systems.BOOKING), Systems.queueOf(Systems.BOOKING));
            progress.println("warming up");
            load.fill(Math.max(WARM_UP, messages));
            intake.awaitDecided(load.sent());
            rounds(load, intake, database);
            steady(load, intake);
            progress.println("idle probe");
            result.probe = Probe.idle(database);
            result.flush = Probe.flush(hub.folder("flush"));
            result.verdict = verdict(intake);
        }
    }

    private void rounds(Load load, HubIntake intake, Connection database) throws Exception {
        ScratchSchema schema = ScratchSchema.make(hub);
        OneByOne oneByOne = new OneByOne(schema, hub);
        BareWriter bare = new BareWriter(schema, hub.broker("hub"), number("interline.intake.sessions", 4),
                number("interline.intake.batch-size", 100));
        for (int round = 1; round <= ROUNDS; round++) {
            double drain = drain(load, intake);
            if (round == 1) {
                bare.capture(database, messages);
            }
            schema.empty();
            double one = oneByOne.run(bodies(round, messages / ONE_BY_ONE_SHARE));
            schema.empty();
            double limit = bare.run(bodies(0, messages));
            result.round(drain, one, limit);
            progress.printf("round %d: hub %.0f/s, one by one %.0f/s, bare %.0f/s%n", round, drain, one, limit);
        }
        schema.drop();
        intake.resume();
    }

    /** Leaves the intake suspended. */
    private double drain(Load load, HubIntake intake) throws Exception {
        intake.suspend();
        Stretch filled = load.fill(messages);
        long start = Load.nowMicros();
        intake.resume();
        intake.awaitDecided(load.sent());
        intake.suspend();
        long last = LongStream.of(intake.commits(filled)).max().orElseThrow();
        return messages / ((last - start) / 1e6);
    }

    private void steady(Load load, HubIntake intake) throws Exception {
        progress.println("highest steady rate");
        result.highest = new RateSearch(load, intake, progress).find(result.drain.median());
        for (int percent : PERCENT) {
            progress.printf("open loop at %d %%%n", percent);
            Stretch stretch = load.paced(messages, result.highest * percent / 100);
            intake.awaitDecided(load.sent());
            result.openLoop.put(percent, Latency.of(stretch, intake.commits(stretch)));
        }
    }

    private Verdict verdict(HubIntake intake) throws Exception {
        return new Checker(workload, log.readIntents(), log.readAcks(), intake.observer().observe())
                .check(intake.balance(Systems.BOOKING));
    }

    /** Messages that the hub does not get, of the same make. */
    private List<byte[]> bodies(int round, int count) {
        long from = 10_000_000L * (round + 1);
        return LongStream.range(from, from + count)
                .mapToObj(seq -> workload.body(workload.intent(seq)))
                .toList();
    }

    private static int number(String key, int fallback) {
        return Settings.load().find(key).map(Integer::parseInt).orElse(fallback);
    }
}
