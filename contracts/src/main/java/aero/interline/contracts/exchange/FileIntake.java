package aero.interline.contracts.exchange;

import java.util.List;

/**
 * The door for files of many records. The file is a message that is PARKED while its records, which go through
 * {@link FactIntake} one batch after the other, are decided; then it gets its outcome.
 */
public interface FileIntake {

    /**
     * Stores the file itself. The same again, after a crash, answers what was decided.
     *
     * @param file        its body only says what it was; channel {@link Capture#FILE_KEPT}
     * @param format      of the whole
     * @param contentHash SHA-256 over {@code c|}, the system, {@code |} and all bytes of the file
     * @return PARKED when its records are to be decided; a DUPLICATE has none, and neither has one that is DEAD because it cannot be
     *     entered
     */
    Decision begin(Capture file, String format, byte[] contentHash) throws IntakeUnavailable;

    /**
     * Gives the file its outcome: DEAD when it is refused as a whole, else APPLIED with the counts of its records, or
     * FILTERED when nothing in it was for this hub. What was decided before stays. A file that cannot be finished, whatever its
     * records became, is DEAD too.
     *
     * @param file      id of its message
     * @param refusal   why it is refused as a whole, or {@code null}
     * @param sequences its own places in series that the sender counts
     */
    Decision finish(long file, Rejection refusal, List<SequenceNumber> sequences) throws IntakeUnavailable;
}
