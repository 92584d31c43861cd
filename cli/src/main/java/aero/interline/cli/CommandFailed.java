package aero.interline.cli;

/**
 * A command cannot do what it was asked. The message is one sentence for the person at the terminal that says what
 * to do; it carries no stack trace and the command ends with {@link #exitCode()}.
 */
public class CommandFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    public CommandFailed(int exitCode, String sentence) {
        this(exitCode, sentence, null);
    }

    public CommandFailed(int exitCode, String sentence, Throwable cause) {
        super(sentence, cause);
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }
}
