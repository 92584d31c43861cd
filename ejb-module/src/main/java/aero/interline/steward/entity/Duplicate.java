package aero.interline.steward.entity;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A row of {@code possible_duplicate} with its two customers.
 *
 * @param fields  the waterfall as JSON
 * @param waiting the act about it that waits for an approval, or {@code null}
 */
public record Duplicate(long id, long oneRecord, long otherRecord, Party one, Party other, int matchCase, double weight,
        String fields, String why, boolean open, Instant openedAt, Instant skippedUntil, Long waiting) {

    /** @param surname {@code null} for somebody without a name */
    public record Party(long customer, String surname, String given, LocalDate birthDate, String nationality) {}
}
