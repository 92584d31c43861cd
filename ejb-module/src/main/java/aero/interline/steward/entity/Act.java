package aero.interline.steward.entity;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A row of {@code steward_act}.
 *
 * @param duplicate the possible duplicate it is about, or {@code null}
 * @param one       the older of the two customers, as they were before; {@code null} of a bulk
 * @param oneKeys   its records then
 * @param survivor  who both are from then on, or {@code null}
 * @param overrides what forbade it and was overridden
 * @param bulk      the act by a rule that this is part of, or {@code null}
 * @param rule      of a bulk, as JSON
 * @param done      of a bulk: how many pairs
 * @param until     of a skip
 * @param undoes    of an undo that waits or waited for an approval: the act
 */
public record Act(long id, Kind kind, State state, Long duplicate, Long one, Long other, List<UUID> oneKeys, List<UUID> otherKeys,
        Long survivor, List<String> overrides, Long bulk, String rule, int done, Instant until, String reason, String by,
        Instant at, String approvedBy, Instant approvedAt, String undoneBy, Instant undoneAt, String undoReason, Long undoes) {

    /** What was done. */
    public enum Kind { ACCEPT, REJECT, SKIP, MERGE, BULK, UNDO }

    /** How it stands. */
    public enum State { WAITING_APPROVAL, RUNNING, DONE, WITHDRAWN, UNDONE }

    /** As the table has it. */
    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether two customers are one by it. */
    public boolean joins() {
        return kind == Kind.ACCEPT || kind == Kind.MERGE;
    }
}
