package aero.interline.domain.consent;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often at most: so many within any stretch of a length, so that a limit a week is not used up twice around midnight on Sunday.
 *
 * @param atMost 0 for never
 */
public record Frequency(int atMost, Per per) {

    /** The length of the stretch. */
    public enum Per {
        DAY(1),
        WEEK(7),
        MONTH(30);

        private final int days;

        Per(int days) {
            this.days = days;
        }

        public Duration length() {
            return Duration.ofDays(days);
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Pattern TEXT = Pattern.compile("(\\d{1,3})/([a-z]+)");

    /** Of {@code 3/week}; nothing if it is not written so. */
    public static Optional<Frequency> read(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Arrays.stream(Per.values()).filter(each -> each.word().equals(matcher.group(2))).findFirst()
                .map(per -> new Frequency(Integer.parseInt(matcher.group(1)), per));
    }

    /** How many of the times lie within the stretch that ends at the moment, that moment included. */
    public int used(Collection<Instant> times, Instant until) {
        Instant from = until.minus(per.length());
        return (int) times.stream().filter(each -> each.isAfter(from) && !each.isAfter(until)).count();
    }

    public boolean reached(Collection<Instant> times, Instant until) {
        return used(times, until) >= atMost;
    }

    /** {@code 3/week}. */
    public String text() {
        return atMost + "/" + per.word();
    }
}
