package aero.interline.activity.boundary;

import java.time.Instant;

/**
 * Something that happened, told in one line.
 *
 * @param kind      {@code listed}, {@code scanned}, {@code cancelled}, {@code profile}, {@code miles}, {@code order},
 *                  {@code sale}, {@code lead}
 * @param text      in plain language
 * @param reference the sender's own name of it, or {@code null}
 * @param messageId the message that told it last
 */
public record ActivityLine(
        String id, String kind, Instant at, String text, String reference, String system, String messageId) {}
