package aero.interline.web.console;

import aero.interline.contracts.exchange.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How values are written on every page: UTC, one form of dates, thin spaces in large numbers. */
@Named("text")
@ApplicationScoped
public class Texts {

    private static final DateTimeFormatter SECOND = formatter("d MMM uuuu HH:mm:ss");
    private static final DateTimeFormatter MINUTE = formatter("d MMM uuuu HH:mm");
    private static final DateTimeFormatter DAY = formatter("d MMM uuuu");
    private static final DateTimeFormatter CLOCK = formatter("HH:mm");

    private static final Map<String, String> DOCUMENTS = Map.of(
            "P", "Passport", "PP", "Passport", "V", "Visa", "I", "Identity card", "ID", "Identity card",
            "K", "Known traveller", "R", "Redress number");

    /** The classes of badges by the states of users, jobs and models; whatever else there is waits. */
    private static final Map<String, String> TONES = Map.of(
            "active", "APPLIED", "done", "APPLIED", "running", "INFLIGHT", "failed", "DEAD", "disabled", "FILTERED",
            "withdrawn", "FILTERED", "retired", "FILTERED");

    /** Words that have a way of being written. */
    private static final Map<String, String> SPELLED = Map.of("sms", "SMS", "email", "E-mail", "locked", "Locked for now", "reseal", "Re-encryption");

    public String instant(Instant at) {
        return at == null ? "" : SECOND.format(at.atOffset(ZoneOffset.UTC));
    }

    public String list(List<String> texts) {
        return String.join(", ", texts);
    }

    public String clock(Instant at) {
        return at == null ? "" : CLOCK.format(at.atOffset(ZoneOffset.UTC));
    }

    /** A time at an airport. */
    public String local(LocalDateTime at) {
        return at == null ? "" : MINUTE.format(at);
    }

    public String day(LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    public String number(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u202f');
    }

    /** A count that may be unknown; a word there would widen every table of figures. */
    public String count(Number number) {
        return number == null ? "?" : number(number.longValue());
    }

    public String bytes(long size) {
        if (size < 10_240) {
            return number(size) + " B";
        }
        return size < 10_485_760 ? number(size / 1024) + " KiB" : number(size / 1_048_576) + " MiB";
    }

    /** {@code UNACCOMPANIED_MINOR} as people write it. */
    public String words(String name) {
        if (name == null || name.isEmpty()) {
            return "";
        }
        String lower = name.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
        return SPELLED.getOrDefault(lower, capital(lower));
    }

    /** The class of a badge that says the state of a user, a job or a model. */
    public String tone(String state) {
        return TONES.getOrDefault(state, "PARKED");
    }

    static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** What an error code means. */
    public String meaning(String code) {
        return code == null || code.isEmpty() ? "" : ErrorCode.of(code).title();
    }

    public String document(String type) {
        return type == null ? "Document" : DOCUMENTS.getOrDefault(type, "Document " + type);
    }

    public String percent(double part) {
        return Math.round(part * 100) + " %";
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
