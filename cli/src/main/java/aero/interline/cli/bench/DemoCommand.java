package aero.interline.cli.bench;

import aero.interline.cli.connection.DataDirectory;
import aero.interline.cli.connection.HubOptions;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code demo}: a day of an airline, to see the whole hub alive. */
@Command(
        name = "demo",
        description = {
            "Plays a day of an airline through all five queues of the running hub.",
            "Bookings and changes, name lists, check-ins, final sales, miles, catering, agency sales, leads, and a few messages that are wrong.",
            "At the end a line: sent=.. booking=.. departure=.. loyalty=.. supplier=.. distributor=.. broken=.. seconds=.."
        })
public final class DemoCommand implements Callable<Integer> {

    private static final String PROGRAM = "aero.interline.benchmarks.demo.Demo";
    private static final int MOST_FLIGHTS = 500;

    @Mixin
    private HubOptions hub;

    @Option(names = "--rate", paramLabel = "N", defaultValue = "20", description = "messages per second (default: ${DEFAULT-VALUE})")
    private double rate;

    @Option(names = "--flights", paramLabel = "N", defaultValue = "24", description = "flights of the day (default: ${DEFAULT-VALUE})")
    private int flights;

    @Option(names = "--day", paramLabel = "DATE", description = "which day, 2026-11-22 (default: today)")
    private LocalDate day;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "another seed is another airline day (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--await",
            paramLabel = "SECONDS",
            defaultValue = "0",
            description = "how long to wait for a hub that is being started by the calling process (default: ${DEFAULT-VALUE})")
    private int await;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (rate <= 0 || rate > 10_000) {
            throw new ParameterException(spec.commandLine(), "--rate must be more than 0 and at most 10000");
        }
        if (flights < 1 || flights > MOST_FLIGHTS) {
            throw new ParameterException(spec.commandLine(), "--flights must be from 1 to " + MOST_FLIGHTS);
        }
        DataDirectory directory = hub.directory();
        awaitHub(directory);
        LocalDate played = day == null ? LocalDate.now(ZoneOffset.UTC) : day;
        return Program.run(PROGRAM, directory.path().toString(), directory.secrets().toString(), String.valueOf(seed),
                played.toString(), String.valueOf(flights), String.valueOf(rate));
    }

    /** Returns at once if the hub runs; gives up early if whoever is starting it has ended. */
    private void awaitHub(DataDirectory directory) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(await);
        ProcessHandle starter = ProcessHandle.current().parent().orElseThrow();
        while (!directory.isRunning() && System.nanoTime() < end && starter.isAlive()) {
            TimeUnit.MILLISECONDS.sleep(300);
        }
        directory.runningHub();
    }
}
