package aero.interline.customer.control;

import aero.interline.domain.identity.Comparison;
import aero.interline.domain.identity.FieldWeight;
import java.util.Locale;

/** A comparison as compact JSON: for each field that told something its level and its weight, never a value. */
final class Waterfall {

    private Waterfall() {}

    /** @return {@code null} for none */
    static String json(Comparison comparison) {
        if (comparison == null) {
            return null;
        }
        StringBuilder json = new StringBuilder(256).append('[');
        for (FieldWeight each : comparison.fields()) {
            if (each.level() != null) {
                json.append(json.length() == 1 ? "" : ",").append("{\"f\":\"").append(each.field()).append("\",\"l\":\"")
                        .append(each.level()).append("\",\"w\":")
                        .append(String.format(Locale.ROOT, "%.2f", each.weight())).append('}');
            }
        }
        return json.append(']').toString();
    }
}
