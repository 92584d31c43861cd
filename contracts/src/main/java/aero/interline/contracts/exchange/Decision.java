package aero.interline.contracts.exchange;

/**
 * What the intake decided about one arrival.
 *
 * @param messageId   the hub's id of the message
 * @param code        reason of a DEAD or PARKED outcome, or {@code null}
 * @param facts       how many facts it held
 * @param changes     how many of them changed anything
 * @param duplicateOf id of the first message with this content, or {@code null}
 * @param text        one sentence for people, or {@code null}
 * @param redelivered the delivery was decided before a crash: acknowledged now, counts nothing
 */
public record Decision(
        long messageId, Outcome outcome, ErrorCode code, int facts, int changes, Long duplicateOf, String text,
        boolean redelivered) {}
