package aero.interline.contracts.exchange;

import java.time.Instant;

/**
 * What is known about a message from outside its body; a parser needs it to resolve what the body leaves open, such as
 * the year of a Type B date.
 *
 * @param system         one of {@link Systems#ALL}
 * @param declaredFormat what the sender called it, or {@code null}; evidence only
 * @param receivedAt     when the hub first took it; the same again whenever the message is read anew
 */
public record Origin(String system, String declaredFormat, Instant receivedAt) {

    public static Origin of(Capture capture) {
        return new Origin(capture.system(), capture.declaredFormat(), capture.receivedAt());
    }
}
