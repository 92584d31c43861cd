package aero.interline.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code help}: how a command is used, also one within a command. */
@Command(name = "help", description = "Explains a command.")
public final class HelpCommand implements Runnable {

    @Parameters(arity = "0..*", paramLabel = "COMMAND", description = "a command, and one within it")
    private List<String> names = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        CommandLine command = spec.root().commandLine();
        for (String name : names) {
            CommandLine within = command.getSubcommands().get(name);
            if (within == null) {
                throw new ParameterException(command, "There is no command '" + name + "'");
            }
            command = within;
        }
        command.usage(spec.commandLine().getOut());
    }
}
