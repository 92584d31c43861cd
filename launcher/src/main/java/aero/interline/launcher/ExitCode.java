package aero.interline.launcher;

/** What the exit codes mean; the same as those of all other commands. */
public final class ExitCode {

    public static final int DONE = 0;
    public static final int USAGE = 2;
    public static final int ENVIRONMENT = 3;

    private ExitCode() {}
}
