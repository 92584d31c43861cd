package aero.interline.exchange.boundary;

import java.time.Instant;

/**
 * Something that a system should have sent and that has not come, or came late.
 *
 * @param kind     {@code SEQUENCE}: numbers of messages; {@code FILE}: numbers of files; {@code PARTS}: parts of a set;
 *                 {@code SCHEDULE}: a list that a flight needs before it departs
 * @param series   what the sender counts, the set, or the list
 * @param from     first missing number, or {@code null} where nothing is counted
 * @param to       last missing number, or {@code null}
 * @param expected what has not come, for people
 * @param closedAt {@code null} while it is open
 * @param closedBy id of the message that closed it, or {@code null} while it is open
 */
public record GapView(
        String id,
        String system,
        String kind,
        String series,
        Long from,
        Long to,
        String expected,
        Instant openedAt,
        Instant closedAt,
        String closedBy) {}
