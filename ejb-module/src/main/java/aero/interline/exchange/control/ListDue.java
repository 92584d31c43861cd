package aero.interline.exchange.control;

import aero.interline.contracts.exchange.Systems;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A kind of message that should be here some time before or after a flight departs.
 *
 * @param system who sends it
 * @param format of the message, one whose messages name their flight
 * @param hours  from departure on; negative: before it
 */
public record ListDue(String system, String format, int hours) {

    /** Formats whose messages are found by their flight. */
    static final List<String> FORMATS = List.of("pnl", "adl", "pfs", "prl", "paxlst", "pnrgov");

    /** Flights that departed earlier are no longer looked at for the first time. */
    private static final Duration LOOK_BACK = Duration.ofDays(1);
    private static final Pattern RULE = Pattern.compile(
            "(?:(" + String.join("|", Systems.ALL) + ") )?(" + String.join("|", FORMATS) + ") (\\d{1,3})h (before|after)");

    /**
     * Reads {@code adl 3h before, booking pnrgov 48h before, pfs 2h after}; without a system it is the departure system.
     *
     * @throws IllegalArgumentException naming what cannot be read, and how it should be written
     */
    public static List<ListDue> of(String rules) {
        return Rules.read("interline.expect.lists", rules, RULE, ListDue::of,
                "[SYSTEM] FORMAT HOURSh before|after, such as 'adl 3h before'; FORMAT is one of " + String.join(", ", FORMATS));
    }

    private static ListDue of(Matcher rule) {
        int hours = Integer.parseInt(rule.group(3));
        return new ListDue(rule.group(1) == null ? Systems.DEPARTURE : rule.group(1), rule.group(2),
                rule.group(4).equals("before") ? -hours : hours);
    }

    /** A passenger name list, so many hours before departure. */
    public static ListDue pnl(int hours) {
        return new ListDue(Systems.DEPARTURE, "pnl", -hours);
    }

    /** Flights that depart after this one are looked at. */
    Instant from(Instant now) {
        return hours < 0 ? now : to(now).minus(LOOK_BACK);
    }

    /** Flights that depart before this one are looked at. */
    Instant to(Instant now) {
        return now.minus(Duration.ofHours(hours));
    }

    String name() {
        return format.toUpperCase(Locale.ROOT);
    }

    String departs() {
        return hours < 0 ? "departs" : "departed";
    }
}
