package aero.interline.customer.boundary;

import java.time.Instant;
import java.util.List;

/**
 * Why a record went to its customer, or why a pair is to be looked at.
 *
 * @param decision  new, linked, joined, split, review
 * @param matchCase C1 to C4, or {@code null}
 * @param weight    log2 of the odds, or {@code null} if nothing was compared
 * @param fields    the waterfall: what agreed how far, and its weight; never a value
 * @param other     the record compared with, or {@code null}
 * @param otherCustomer whose that record is now, or {@code null} if it is no more
 */
public record DecisionView(String record, Instant at, String decision, String rule, String matchCase, Double weight,
        List<Bar> fields, String other, String otherCustomer, String message, String model) {

    /** One bar of the waterfall. */
    public record Bar(String field, String level, double weight) {}
}
