package aero.interline.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** Runs a command as a person would and keeps what was printed. */
public final class Terminal {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private int exitCode = -1;

    public static Terminal run(String... args) {
        Terminal terminal = new Terminal();
        terminal.exitCode = Main.run(new PrintWriter(terminal.out, true), new PrintWriter(terminal.err, true), args);
        return terminal;
    }

    public int exitCode() {
        return exitCode;
    }

    public String out() {
        return out.toString();
    }

    public List<String> lines() {
        return out.toString().lines().toList();
    }

    public String err() {
        return err.toString();
    }
}
