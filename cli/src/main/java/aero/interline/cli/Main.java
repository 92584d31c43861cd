package aero.interline.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Entry of the commands. Machine-readable lines go to standard output, everything else to standard error, and the
 * exit codes are those of {@link ExitCode}.
 */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = run(out, err, args);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** The same without ending the JVM. */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = new CommandLine(new InterlineCommand());
        offerHelp(line);
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setAbbreviatedOptionsAllowed(false);
        line.setUnmatchedOptionsArePositionalParams(false);
        line.setParameterExceptionHandler(Main::usage);
        line.setExecutionExceptionHandler(Main::failed);
        return line.execute(args);
    }

    /** Every command says how it is used. */
    private static void offerHelp(CommandLine command) {
        if (command.getCommandSpec().findOption("--help") == null) {
            command.getCommandSpec().addOption(OptionSpec.builder("-h", "--help").usageHelp(true).description("say how it is used").build());
        }
        command.getSubcommands().values().forEach(Main::offerHelp);
    }

    private static int usage(CommandLine.ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        String name = command.getCommandSpec().qualifiedName(" ").replaceFirst("^\\S+ ?", "");
        command.getErr().println(sentence(wrong, command));
        command.getErr().println("See ./interline help" + (name.isEmpty() ? "" : " " + name));
        command.getErr().flush();
        return ExitCode.USAGE;
    }

    private static String sentence(CommandLine.ParameterException wrong, CommandLine command) {
        if (!(wrong instanceof CommandLine.UnmatchedArgumentException unmatched) || unmatched.isUnknownOption()) {
            return wrong.getMessage();
        }
        String first = "'" + unmatched.getUnmatched().get(0) + "'";
        return command.getSubcommands().isEmpty() ? first + " is one argument too many" : "There is no command " + first;
    }

    /** A failure that nobody foresaw must not look like the answer no, which scripts act upon. */
    private static int failed(Exception problem, CommandLine command, CommandLine.ParseResult parsed) {
        boolean foreseen = problem instanceof CommandFailed;
        command.getErr().println(foreseen
                ? problem.getMessage()
                : "The command failed in a way that its makers did not foresee; please report this: " + problem + where(problem));
        command.getErr().flush();
        return foreseen ? ((CommandFailed) problem).exitCode() : ExitCode.ENVIRONMENT;
    }

    private static String where(Exception problem) {
        StackTraceElement[] trace = problem.getStackTrace();
        return trace.length == 0 ? "" : " at " + trace[0];
    }
}
