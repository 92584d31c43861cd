package aero.interline.domain.identity;

import java.util.Map;

/**
 * How common values are, part of the model's version: agreeing on a rare surname says more than on a common one.
 *
 * @param shares field to value to the part of all records that have it
 * @param unseen field to the share assumed for values not listed
 */
public record Frequencies(Map<String, Map<String, Double>> shares, Map<String, Double> unseen) {

    static final Frequencies NONE = new Frequencies(Map.of(), Map.of());

    /** 0 if nothing is known about the field. */
    double of(String field, String value) {
        Map<String, Double> known = shares.get(field);
        if (known == null) {
            return 0;
        }
        Double share = known.get(value);
        return share == null ? unseen.getOrDefault(field, 0.0) : share;
    }
}
