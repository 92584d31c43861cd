package aero.interline.steward.boundary;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a steward did.
 *
 * @param kind          {@code accept}, {@code reject}, {@code skip}, {@code merge}, {@code bulk}, {@code undo}
 * @param state         {@code waiting-approval}, {@code running}, {@code done}, {@code withdrawn}, {@code undone}
 * @param duplicateId   the possible duplicate it was about, or {@code null}
 * @param oneCustomer   as they were before, the older one; {@code null} of a bulk
 * @param otherCustomer the younger one; {@code null} of a bulk
 * @param survivor      who both are from then on, or {@code null}
 * @param overrides     what forbade it and was overridden
 * @param bulkId        the act by a rule that this is part of, or {@code null}
 * @param rule          of a bulk, or {@code null}
 * @param done          of a bulk: how many pairs
 * @param skippedUntil  of a skip, or {@code null}
 * @param reason        or {@code null}
 * @param approvedBy    or {@code null}
 * @param approvedAt    or {@code null}
 * @param undoneBy      or {@code null}
 * @param undoneAt      or {@code null}
 * @param undoReason    or {@code null}
 * @param undoesId      of an undo that waits or waited for an approval: the act, or {@code null}
 */
public record ActView(String id, String kind, String state, String duplicateId, String oneCustomer, String otherCustomer,
        String survivor, List<String> overrides, String bulkId, Map<String, Object> rule, int done, Instant skippedUntil,
        String reason, String by, Instant at, String approvedBy, Instant approvedAt, String undoneBy, Instant undoneAt,
        String undoReason, String undoesId) {}
