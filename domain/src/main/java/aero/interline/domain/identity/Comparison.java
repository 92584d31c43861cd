package aero.interline.domain.identity;

import java.util.List;

/**
 * What speaks for and against that two records are one person.
 *
 * @param weight      log2 of the odds, the prior included: 0 is even
 * @param probability the same from 0 to 1
 * @param fields      in the order of the schema; their weights and the prior add up to the weight
 * @param veto        what forbids it, or {@code null}
 */
public record Comparison(double weight, double probability, List<FieldWeight> fields, Veto veto) {

    public Comparison {
        fields = List.copyOf(fields);
    }

    static double probability(double weight) {
        return 1 / (1 + Math.pow(2, -weight));
    }
}
