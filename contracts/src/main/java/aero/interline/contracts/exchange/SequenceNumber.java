package aero.interline.contracts.exchange;

/**
 * The place of a message in a series that its sender counts, by which the hub notices what never came.
 *
 * @param series names the series within the system, for instance {@code MILES-FEED/AM01}
 * @param number grows by one from message to message
 */
public record SequenceNumber(String series, long number) {}
