package aero.interline.contracts.exchange;

/**
 * The place of a message in a series that its sender counts, by which the hub notices what never came.
 *
 * @param series names the series within the system, for instance {@code MILES-FEED/AM01}
 * @param number grows by one from message to message
 * @param last   of a series that begins with 1 and ends: whether this is its last number; {@code null} of one without end
 */
public record SequenceNumber(String series, long number, Boolean last) {

    /** Of a series without end, which begins with the first number that comes. */
    public SequenceNumber(String series, long number) {
        this(series, number, null);
    }
}
