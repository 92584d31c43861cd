package aero.interline.cli.bench;

import aero.interline.cli.CommandFailed;
import aero.interline.cli.ExitCode;
import aero.interline.cli.connection.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code bench}: measures a throw-away hub beside what the same database does without one, recognising and finding people
 * beside a look-up of one row, and the parsers beside a scan of the same bytes.
 */
@Command(name = "bench", description = "Measures the intake, recognising people, and the parsers.")
public final class BenchCommand implements Runnable {

    private static final String INGEST = "aero.interline.benchmarks.ingest.IngestBenchmark";
    private static final String MATCH = "aero.interline.benchmarks.match.crowd.CrowdBenchmark";
    private static final String PARSE = "aero.interline.benchmarks.parse.ParseBenchmark";

    private static final long LEAST_CUSTOMERS = 1_000;
    private static final long MOST_CUSTOMERS = 10_000_000;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command: bench ingest, bench match or bench parse");
    }

    @Command(
            name = "ingest",
            description = {
                "Measures the intake of synthetic PNRGOV messages on a throw-away hub.",
                "With ports and data of its own: drain of a full queue, then latency at fixed rates, beside references in the same run."
            })
    int ingest(
            @Option(
                            names = "--messages",
                            paramLabel = "N",
                            defaultValue = "10000",
                            description = "messages of each drain (default: ${DEFAULT-VALUE})")
                    int messages,
            @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "which messages (default: 1)")
                    long seed,
            @Option(names = "--work", paramLabel = "DIR", description = "where the throw-away hub keeps its data")
                    Path work)
            throws InterruptedException {
        if (messages < 500) {
            throw new ParameterException(spec.commandLine(), "--messages must be 500 at least to measure anything");
        }
        refuseForeignParts();
        Path directory = work == null ? Path.of(System.getProperty("java.io.tmpdir")) : work;
        return Program.run(INGEST, String.valueOf(messages), String.valueOf(seed), directory.toAbsolutePath().toString());
    }

    @Command(
            name = "match",
            description = {
                "Measures recognising and finding one person, and taking in one record, among many customers.",
                "The customers are generated, in a throw-away database; a look-up of one row is measured beside, for comparison.",
                "At the end a line for each number: customers=.. lookup_p50_us=.. match_p50_us=.. search_p95_us=.. cost_ratio=.."
            })
    int match(
            @Option(
                            names = "--customers",
                            paramLabel = "N,N",
                            split = ",",
                            defaultValue = "10000,100000,1000000",
                            description = "numbers of customers (default: ${DEFAULT-VALUE})")
                    List<Long> customers,
            @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "which people (default: 1)")
                    long seed,
            @Option(names = "--work", paramLabel = "DIR", description = "where the throw-away database lies")
                    Path work)
            throws InterruptedException {
        if (customers.stream().anyMatch(each -> each < LEAST_CUSTOMERS || each > MOST_CUSTOMERS)) {
            throw new ParameterException(
                    spec.commandLine(), "--customers must be from " + LEAST_CUSTOMERS + " to " + MOST_CUSTOMERS);
        }
        refuseForeignParts();
        Path directory = work == null ? Path.of(System.getProperty("java.io.tmpdir")) : work;
        return Program.run(MATCH, customers.stream().map(String::valueOf).collect(Collectors.joining(",")),
                String.valueOf(seed), directory.toAbsolutePath().toString());
    }

    @Command(
            name = "parse",
            description = {
                "Measures what reading a message costs (JMH), beside one pass over the same bytes that counts their separators.",
                "At the end a line for each format: format=.. ns=.. scan_ns=.. ratio=.. bytes=.., the bytes being those allocated."
            })
    int parse(
            @Option(names = "--format", paramLabel = "F", description = "only formats whose names begin so, such as typeb; may be repeated")
                    List<String> formats)
            throws InterruptedException {
        return Program.run(PARSE, formats == null ? new String[0] : formats.toArray(String[]::new));
    }

    /** The hub of a measurement is thrown away with everything it has, so none of it may belong to somebody else. */
    private static void refuseForeignParts() {
        Settings settings = Settings.load();
        for (String key : List.of("interline.db.url", "interline.broker.url", "interline.secrets.dir")) {
            if (settings.find(key).isPresent()) {
                throw new CommandFailed(
                        ExitCode.ENVIRONMENT,
                        "A measurement starts a hub with database, broker and secrets of its own, and " + key
                                + " names others: unset it.");
            }
        }
    }
}
