package aero.interline.web;

import aero.interline.platform.boundary.RequestRefused;
import java.util.List;

/** A value that narrows a list, as an address tells it: {@code null} does not narrow, and what there is not is refused instead of left out. */
public final class Choice {

    private Choice() {}

    /** @throws RequestRefused if it is none of these */
    public static <E extends Enum<E>> E of(String parameter, Class<E> type, String text) {
        List<E> all = List.of(type.getEnumConstants());
        return text == null ? null : all.stream()
                .filter(each -> each.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> none(parameter, all.stream().map(Enum::name).toList()));
    }

    /** @throws RequestRefused if it is none of these */
    public static String of(String parameter, List<String> all, String text) {
        if (text != null && !all.contains(text)) {
            throw none(parameter, all);
        }
        return text;
    }

    /** @throws RequestRefused if it cannot be an id */
    public static Long id(String parameter, String text) {
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw RequestRefused.parameter(parameter, "a decimal id");
        }
    }

    /** @throws RequestRefused if it is no number */
    public static Double number(String parameter, String text) {
        try {
            Double number = text == null ? null : Double.valueOf(text);
            if (number == null || Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // falls through to the one refusal below
        }
        throw RequestRefused.parameter(parameter, "a number such as 12.5");
    }

    private static RequestRefused none(String parameter, List<String> all) {
        return RequestRefused.parameter(parameter, "one of " + String.join(", ", all));
    }
}
