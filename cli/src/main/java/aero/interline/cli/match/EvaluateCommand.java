package aero.interline.cli.match;

import aero.interline.cli.CommandFailed;
import aero.interline.cli.ExitCode;
import aero.interline.cli.bench.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code match evaluate}: how well the matcher recognises persons whose identity is known. */
@Command(
        name = "evaluate",
        description = {
            "Measures the hub's matcher where it is known who is who; no hub is needed.",
            "  --dataset febrl FILE         finds the duplicates in a file of the Febrl generator",
            "  --dataset febrl FILE FILE    links two such files",
            "  --dataset airline            a seeded population, told in the real message formats",
            "Weights for Febrl are learned from the files without labels; the airline data is matched by the model that ships.",
            "Two lines: pairwise precision=.. recall=.. f1=.. candidates=.. seconds=..",
            "and clustered precision=.. recall=.. f1=.., for airline then false links, review share, orders, recall by mistake."
        })
final class EvaluateCommand implements Callable<Integer> {

    private static final String PROGRAM = "aero.interline.benchmarks.match.MatchEvaluation";
    private static final int FEWEST = 100;
    private static final int MOST = 50_000;

    private enum Dataset {
        FEBRL,
        AIRLINE
    }

    @Option(names = "--dataset", paramLabel = "SET", required = true, description = "febrl or airline")
    private Dataset dataset;

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "of the Febrl generator: fields with comma and blank between them")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--persons", paramLabel = "N", description = "airline: persons of the population (default: 10000)")
    private Integer persons;

    @Option(names = "--seed", paramLabel = "S", description = "airline: another seed is another population (default: 1)")
    private Long seed;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        List<String> arguments = dataset == Dataset.FEBRL ? febrl() : airline();
        return Program.run(PROGRAM, arguments.toArray(String[]::new));
    }

    private List<String> febrl() {
        if (files.isEmpty() || files.size() > 2 || persons != null || seed != null) {
            throw new ParameterException(spec.commandLine(), "--dataset febrl takes one or two files and no other option");
        }
        List<String> arguments = new ArrayList<>(List.of("febrl"));
        for (Path each : files) {
            if (!Files.isReadable(each) || Files.isDirectory(each)) {
                throw new CommandFailed(ExitCode.ENVIRONMENT, "There is no readable file " + each + ".");
            }
            arguments.add(each.toAbsolutePath().toString());
        }
        return arguments;
    }

    private List<String> airline() {
        if (!files.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--dataset airline makes its own data and takes no file");
        }
        int number = persons == null ? 10_000 : persons;
        if (number < FEWEST || number > MOST) {
            throw new ParameterException(spec.commandLine(), "--persons must be from " + FEWEST + " to " + MOST);
        }
        return List.of("airline", String.valueOf(number), String.valueOf(seed == null ? 1 : seed));
    }
}
