package aero.interline.contracts.exchange;

/**
 * A captured message together with what was read from it, ready for the intake.
 *
 * @param record       its place in the file that it came with, or {@code null} when it came by itself
 * @param answerWanted whether the sender wants to be told the outcome, also when it is decided later
 */
public record Arrival(Capture capture, Reading reading, FileRecordPlace record, boolean answerWanted) {

    /** Of a message that came by itself and whose sender wants no answer. */
    public Arrival(Capture capture, Reading reading) {
        this(capture, reading, null, false);
    }

    public Arrival read(Reading what) {
        return new Arrival(capture, what, record, answerWanted);
    }
}
