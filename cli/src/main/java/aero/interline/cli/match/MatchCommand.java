package aero.interline.cli.match;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code match}: how customers are recognised. */
@Command(
        name = "match",
        description = "Measures how customers are recognised, and learns to do it better.",
        subcommands = {EvaluateCommand.class, TrainCommand.class})
public final class MatchCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command: match evaluate or match train");
    }
}
