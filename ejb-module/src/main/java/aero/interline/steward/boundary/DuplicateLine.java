package aero.interline.steward.boundary;

import aero.interline.customer.boundary.DecisionView.Bar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Two customers who may be one, by their most alike records.
 *
 * @param weight       log2 of the odds
 * @param matchCase    {@code C3} or {@code C4}
 * @param why          what kept them from being linked: {@code possible}, {@code several}, {@code steward}, {@code contradicted}
 * @param fields       the waterfall, never a value
 * @param skippedUntil or {@code null}
 * @param waiting      id of the act about it that waits for an approval, or {@code null}
 */
public record DuplicateLine(String id, Party one, Party other, double weight, String matchCase, String why, List<Bar> fields,
        Instant openedAt, Instant skippedUntil, String waiting) {

    /**
     * One of the two.
     *
     * @param birthDate   or {@code null}
     * @param nationality or {@code null}
     */
    public record Party(String customerId, String name, LocalDate birthDate, String nationality) {}

    public DuplicateLine {
        fields = List.copyOf(fields);
    }
}
