package aero.interline.domain.activity;

import aero.interline.contracts.fact.FlightDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A line for people, put together from what is told; what is not told leaves no gap. */
public final class Wording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH);

    private final List<String> parts = new ArrayList<>();

    private Wording(String start) {
        parts.add(start);
    }

    public static Wording of(String start) {
        return new Wording(start);
    }

    /** {@code NO_SHOW} gives {@code No show}. */
    public static Wording of(Enum<?> word) {
        String lower = lower(word);
        return new Wording(Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
    }

    public static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    public Wording with(String label, Object value) {
        if (value != null && !value.toString().isBlank()) {
            parts.add(label.isEmpty() ? value.toString() : label + " " + value);
        }
        return this;
    }

    public Wording flight(FlightDate flight) {
        if (flight == null) {
            return this;
        }
        with("", flight.carrier() + flight.number() + (flight.date() == null ? "" : " " + DAY.format(flight.date())));
        return flight.origin() == null || flight.destination() == null
                ? this
                : with("", flight.origin() + "-" + flight.destination());
    }

    public Wording day(String label, LocalDate day) {
        return day == null ? this : with(label, DAY.format(day));
    }

    public Wording time(String label, LocalDateTime time) {
        return time == null ? this : with(label, MINUTE.format(time));
    }

    public Wording money(BigDecimal amount, String currency) {
        return amount == null ? this : with("", amount.toPlainString() + (currency == null ? "" : " " + currency));
    }

    /** The parts, with commas between them. */
    public String text() {
        return String.join(", ", parts);
    }
}
