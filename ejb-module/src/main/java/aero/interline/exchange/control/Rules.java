package aero.interline.exchange.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rules of one kind, separated by commas. */
final class Rules {

    private Rules() {}

    /**
     * @param usage how one is written, with an example
     * @throws IllegalArgumentException naming what cannot be read, and how it should be written
     */
    static <T> List<T> read(String rules, Pattern pattern, Function<Matcher, T> rule, String usage) {
        List<T> read = new ArrayList<>();
        for (String each : rules.split(",")) {
            String text = each.strip().replaceAll("\\s+", " ");
            Matcher matcher = pattern.matcher(text);
            if (matcher.matches()) {
                read.add(rule.apply(matcher));
            } else if (!text.isEmpty()) {
                throw new IllegalArgumentException("'" + text + "' should be " + usage);
            }
        }
        return read;
    }
}
