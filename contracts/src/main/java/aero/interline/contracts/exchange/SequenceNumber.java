package aero.interline.contracts.exchange;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The place of a message in a series that its sender counts, by which the hub notices what never came.
 *
 * @param series names the series within the system, for instance {@code MILES-FEED/AM01}
 * @param number grows by one from message to message
 * @param last   of a series that begins with 1 and ends: whether this is its last number; {@code null} of one without end
 */
public record SequenceNumber(String series, long number, Boolean last) {

    private static final String MESSAGES = "MESSAGES";
    private static final String INTERCHANGES = "UNB/";
    /** A longer one is nothing that anybody counts. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    /** Of a series without end, which begins with the first number that comes. */
    public SequenceNumber(String series, long number) {
        this(series, number, null);
    }

    /**
     * Of a message that its sender numbered, beside its content or in it.
     *
     * @param series whose numbers these are, or {@code null} where a system counts all of its messages together
     * @param number as it was told, or {@code null}
     * @return empty if that is no whole number from 0 on
     */
    public static Optional<SequenceNumber> ofMessage(String series, String number) {
        boolean named = series != null && !series.isBlank();
        return of(named ? MESSAGES + "/" + series.strip() : MESSAGES, number);
    }

    /** Of an EDIFACT interchange. Not everybody's control references count: the operator says whose do. */
    public static Optional<SequenceNumber> ofInterchange(String sender, String reference) {
        return of(INTERCHANGES + sender, reference);
    }

    private static Optional<SequenceNumber> of(String series, String number) {
        return number == null || !NUMBER.matcher(number).matches()
                ? Optional.empty()
                : Optional.of(new SequenceNumber(series, Long.parseLong(number)));
    }

    /** @param senders whose interchange control references count */
    public boolean counts(Set<String> senders) {
        return !series.startsWith(INTERCHANGES) || senders.contains(series.substring(INTERCHANGES.length()));
    }
}
