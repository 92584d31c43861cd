package aero.interline.consent.boundary;

import aero.interline.domain.consent.Channel;
import aero.interline.domain.consent.ConsentAct;
import aero.interline.domain.consent.ContactWindow;
import aero.interline.domain.consent.Frequency;
import aero.interline.domain.consent.Proof;
import aero.interline.platform.boundary.Moments;
import aero.interline.platform.boundary.RequestRefused;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Makes acts of what was reported, or says what is wrong with it. */
final class ConsentReader {

    private static final String PARTNER = "[a-z0-9][a-z0-9-]{0,39}";
    private static final String REFERENCE = "[A-Za-z0-9][A-Za-z0-9 ._:/#-]{0,79}";
    private static final String TEXT = "1 to 80 letters, digits, blanks and . _ : / # -";

    private final List<String> purposes;
    private final Instant now;
    private final String user;

    ConsentReader(List<String> purposes, Instant now, String user) {
        this.purposes = purposes;
        this.now = now;
        this.user = user;
    }

    ConsentAct read(NewConsent told) {
        boolean given = switch (String.valueOf(told.decision()).toUpperCase(Locale.ROOT)) {
            case "GIVEN" -> true;
            case "WITHDRAWN" -> false;
            default -> throw RequestRefused.parameter("decision", "GIVEN or WITHDRAWN");
        };
        Instant at = blank(told.at()) ? now : Moments.read("at", told.at());
        if (at.isAfter(now)) {
            throw RequestRefused.parameter("at", "not in the future");
        }
        Instant expires = !given || blank(told.expires()) ? null : Moments.read("expires", told.expires());
        if (expires != null && !expires.isAfter(at)) {
            throw RequestRefused.parameter("expires", "later than when it was given");
        }
        String partner = blank(told.partner()) ? given ? ConsentAct.OWN : null : partner(told.partner());
        String textVersion = text("textVersion", told.textVersion());
        if (given && textVersion == null) {
            throw RequestRefused.parameter("textVersion", "which text the customer agreed to, " + TEXT);
        }
        Proof proof = new Proof(blank(told.by()) ? Proof.By.CUSTOMER : oneOf("by", Proof.By.class, told.by()),
                oneOf("how", Proof.How.class, told.how()), textVersion, text("reference", told.reference()), user, now);
        return new ConsentAct(0, given, !given && blank(told.purpose()) ? null : purpose(told.purpose()),
                !given && blank(told.channel()) ? null : channel(told.channel()), partner, at, expires,
                given ? window(told.window()) : null, given ? frequency("frequency", told.frequency()) : null, proof);
    }

    String purpose(String told) {
        if (told == null || !purposes.contains(told)) {
            throw RequestRefused.parameter("purpose", "one of " + String.join(", ", purposes));
        }
        return told;
    }

    static Channel channel(String told) {
        return Channel.named(String.valueOf(told).toLowerCase(Locale.ROOT)).orElseThrow(() -> RequestRefused.parameter(
                "channel", "one of " + String.join(", ", Arrays.stream(Channel.values()).map(Channel::word).toList())));
    }

    static String partner(String told) {
        if (blank(told)) {
            return ConsentAct.OWN;
        }
        if (!told.matches(PARTNER)) {
            throw RequestRefused.parameter("partner", "1 to 40 small letters, digits or hyphens");
        }
        return told;
    }

    static Frequency frequency(String name, String told) {
        return blank(told) ? null : Frequency.read(told)
                .orElseThrow(() -> RequestRefused.parameter(name, "such as 3/week, with day, week or month"));
    }

    static String text(String name, String told) {
        if (blank(told)) {
            return null;
        }
        if (!told.matches(REFERENCE)) {
            throw RequestRefused.parameter(name, TEXT);
        }
        return told;
    }

    private static ContactWindow window(NewConsent.Window told) {
        if (told == null) {
            return null;
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        if (told.days() == null || told.days().isEmpty()) {
            days = EnumSet.allOf(DayOfWeek.class);
        } else {
            for (String each : told.days()) {
                days.add(oneOf("window.days", DayOfWeek.class, each));
            }
        }
        try {
            return new ContactWindow(days, time(told.from()), time(told.to()),
                    blank(told.zone()) ? ZoneId.of("UTC") : ZoneId.of(told.zone()));
        } catch (DateTimeException e) {
            throw RequestRefused.parameter("window", "times such as 09:00 and a zone such as Europe/Berlin");
        }
    }

    private static LocalTime time(String told) {
        return blank(told) ? LocalTime.MIDNIGHT : LocalTime.parse(told);
    }

    private static <E extends Enum<E>> E oneOf(String name, Class<E> type, String told) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> told != null && each.name().equals(told.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> RequestRefused.parameter(name, "one of "
                        + String.join(", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList())));
    }

    private static boolean blank(String told) {
        return told == null || told.isBlank();
    }
}
