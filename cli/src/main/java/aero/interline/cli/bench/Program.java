package aero.interline.cli.bench;

import aero.interline.cli.CommandFailed;
import aero.interline.cli.ExitCode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a program of the measurements in a JVM of its own, with more memory than a command has. */
public final class Program {

    private Program() {}

    /** @return its exit code */
    public static int run(String program, String... arguments) throws InterruptedException {
        List<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments();
        try {
            return new ProcessBuilder(command(options, program, arguments)).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new CommandFailed(ExitCode.ENVIRONMENT, "The program could not be started: " + e.getMessage(), e);
        }
    }

    /** @param options of this JVM: what it allows to libraries, without which newer JDKs warn, the program may, too */
    static List<String> command(List<String> options, String program, String... arguments) {
        Path home = Path.of(System.getProperty("interline.home", "")).toAbsolutePath();
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        options.stream().filter(each -> each.startsWith("--") || each.equals("-XX:+IgnoreUnrecognizedVMOptions")).forEach(command::add);
        command.addAll(List.of("-Xmx1g", "-Dinterline.home=" + home, "-cp", System.getProperty("java.class.path"), program));
        command.addAll(List.of(arguments));
        return command;
    }
}
