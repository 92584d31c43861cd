package aero.interline.launcher;

/**
 * The hub does not start, or a command does not do its work, for a reason that a person can mend. The message is one
 * sentence (or two) that says what to do; no stack trace is shown.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private Refusal(int exitCode, String sentence, Throwable cause) {
        super(sentence, cause);
        this.exitCode = exitCode;
    }

    /** The command line or a setting is wrong. */
    public static Refusal usage(String sentence) {
        return new Refusal(ExitCode.USAGE, sentence, null);
    }

    /** The machine is not as it should be. */
    public static Refusal environment(String sentence) {
        return new Refusal(ExitCode.ENVIRONMENT, sentence, null);
    }

    /** The machine is not as it should be. */
    public static Refusal environment(String sentence, Throwable cause) {
        return new Refusal(ExitCode.ENVIRONMENT, sentence, cause);
    }

    public int exitCode() {
        return exitCode;
    }
}
