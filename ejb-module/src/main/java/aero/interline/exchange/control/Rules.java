package aero.interline.exchange.control;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rules of one kind, separated by commas. */
final class Rules {

    private Rules() {}

    /**
     * @param key   where they are set
     * @param usage how one is written, with an example
     * @throws IllegalArgumentException naming what cannot be read, and how it should be written
     */
    static <T> List<T> read(String key, String rules, Pattern pattern, Function<Matcher, T> rule, String usage) {
        List<T> read = new ArrayList<>();
        for (String each : rules.split(",")) {
            String text = each.strip().replaceAll("\\s+", " ");
            Matcher matcher = pattern.matcher(text);
            if (matcher.matches()) {
                read.add(read(key, matcher, rule));
            } else if (!text.isEmpty()) {
                throw new IllegalArgumentException(key + ": '" + text + "' should be " + usage);
            }
        }
        return read;
    }

    /** A failure goes without its cause: a start that fails tells the innermost one, which does not know the rule. */
    private static <T> T read(String key, Matcher matcher, Function<Matcher, T> rule) {
        try {
            return rule.apply(matcher);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IllegalArgumentException(key + ": '" + matcher.group() + "': " + e.getMessage());
        }
    }
}
