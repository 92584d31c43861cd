package aero.interline.cli;

import aero.interline.cli.bench.BenchCommand;
import aero.interline.cli.bench.DemoCommand;
import aero.interline.cli.corpus.CorpusCommand;
import aero.interline.cli.match.MatchCommand;
import aero.interline.cli.message.RetryCommand;
import aero.interline.cli.message.SendCommand;
import aero.interline.cli.operation.AdminCommand;
import aero.interline.cli.operation.StatusCommand;
import aero.interline.cli.operation.TokenCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./interline}: the list of commands. */
@Command(
        name = "./interline",
        synopsisSubcommandLabel = "COMMAND",
        description = "An airline's integration hub for collaborative CRM.",
        footer = {
            "",
            "Also: run, backup, restore (see ./interline help run).",
            "Exit codes: 0 done, 1 negative result, 2 usage, 3 environment or hub unreachable, 4 timeout."
        },
        subcommands = {
            HelpCommand.class,
            SendCommand.class,
            StatusCommand.class,
            RetryCommand.class,
            TokenCommand.class,
            AdminCommand.class,
            CorpusCommand.class,
            MatchCommand.class,
            BenchCommand.class,
            DemoCommand.class
        })
public final class InterlineCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }
}
