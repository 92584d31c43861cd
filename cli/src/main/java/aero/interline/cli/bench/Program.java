package aero.interline.cli.bench;

import aero.interline.cli.CommandFailed;
import aero.interline.cli.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a program of the measurements in a JVM of its own, with more memory than a command has. */
public final class Program {

    private Program() {}

    /** @return its exit code */
    public static int run(String program, String... arguments) throws InterruptedException {
        Path home = Path.of(System.getProperty("interline.home", "")).toAbsolutePath();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(
                List.of(java, "-Xmx1g", "-Dinterline.home=" + home, "-cp", System.getProperty("java.class.path"), program));
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new CommandFailed(ExitCode.ENVIRONMENT, "The program could not be started: " + e.getMessage(), e);
        }
    }
}
