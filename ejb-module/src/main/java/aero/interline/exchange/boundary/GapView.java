package aero.interline.exchange.boundary;

import java.time.Instant;
import java.util.Map;

/**
 * Something that a system should have sent and that has not come, or came late.
 *
 * @param kind     {@code SEQUENCE}: numbers of messages; {@code FILE}: numbers of files; {@code PARTS}: parts of a set;
 *                 {@code SCHEDULE}: a list that a flight needs before it departs
 * @param series   what the sender counts, the set, or the list
 * @param about    what the series is and whose, for people
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
        String about,
        Long from,
        Long to,
        String expected,
        Instant openedAt,
        Instant closedAt,
        String closedBy) {

    private static final Map<String, String> COUNTED = Map.of("MESSAGES", "Messages", "UNB", "Interchanges");

    /** A series by its words: what is counted, and whose it is, which is the system's where it names nobody. */
    static String about(String system, String series) {
        String[] words = series.split("/", 2);
        return COUNTED.getOrDefault(words[0], words[0]) + " of " + (words.length == 1 ? system : words[1]);
    }
}
