package aero.interline.cli;

/** What the exit code of every command means; scripts rely on it. */
public final class ExitCode {

    public static final int DONE = 0;
    /** The command worked and its answer is no: a dead message, a residue that is not zero, nothing found. */
    public static final int NEGATIVE = 1;
    public static final int USAGE = 2;
    /** The machine or the hub is not as it should be: hub not running, no right, no file. */
    public static final int ENVIRONMENT = 3;
    public static final int TIMEOUT = 4;

    private ExitCode() {}
}
