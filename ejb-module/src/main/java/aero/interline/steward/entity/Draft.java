package aero.interline.steward.entity;

import java.time.Instant;
import java.util.List;

/**
 * What a steward wants to do.
 *
 * @param duplicate the possible duplicate, or {@code null}
 * @param one       a customer; {@code null} where the duplicate tells both
 * @param overrides what forbids it and shall not
 * @param bulk      the act that this is part of, or {@code null}
 * @param rule      of a bulk, as JSON
 * @param until     of a skip
 * @param seen      what the two were when the steward looked, or {@code null} if that does not matter
 */
public record Draft(Act.Kind kind, Long duplicate, Long one, Long other, List<String> overrides, Long bulk, String rule,
        Instant until, String reason, String by, String seen) {

    public Draft {
        overrides = List.copyOf(overrides);
    }

    /** Somebody looked at a possible duplicate. */
    public static Draft about(Act.Kind kind, long duplicate, List<String> overrides, Long bulk, String reason, String by) {
        return new Draft(kind, duplicate, null, null, overrides, bulk, null, null, reason, by, null);
    }

    /** Two customers that nobody proposed. */
    public static Draft merge(long one, long other, List<String> overrides, String reason, String by) {
        return new Draft(Act.Kind.MERGE, null, one, other, overrides, null, null, null, reason, by, null);
    }

    public static Draft skip(long duplicate, Instant until, String reason, String by) {
        return new Draft(Act.Kind.SKIP, duplicate, null, null, List.of(), null, null, until, reason, by, null);
    }

    public static Draft bulk(String rule, String reason, String by) {
        return new Draft(Act.Kind.BULK, null, null, null, List.of(), null, rule, null, reason, by, null);
    }

    /** The same, if the two are still what they were then. */
    public Draft asSeen(String then) {
        return new Draft(kind, duplicate, one, other, overrides, bulk, rule, until, reason, by, then);
    }
}
