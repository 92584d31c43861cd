package aero.interline.domain.consent;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Something from which a preference can be seen.
 *
 * @param told      whether the customer said so in a profile; otherwise it was asked for once, on a journey
 * @param system    who reported it
 * @param messageId the message that told it
 */
public record PreferenceSign(
        PreferenceKind kind, String value, boolean told, String system, String messageId, Instant at) {

    private static final Set<String> ASSISTANCE = Set.of("WCHR", "WCHS", "WCHC", "WCMP", "WCBD", "WCBW", "WCLB", "WCOB", "BLND",
            "DEAF", "DPNA", "MAAS", "MEDA", "STCR", "ESAN", "SVAN");
    private static final Map<String, String> SEAT_REQUESTS = Map.of("NSSA", "AISLE", "SMSA", "AISLE", "NSSW", "WINDOW", "SMSW",
            "WINDOW", "NSSB", "BULKHEAD", "SMSB", "BULKHEAD");
    /** Columns that lie alike in every usual cabin: three and three, two aisles with A and K outside. */
    private static final Map<Character, String> COLUMNS = Map.of('A', "WINDOW", 'K', "WINDOW", 'C', "AISLE", 'D', "AISLE", 'G',
            "AISLE", 'H', "AISLE");
    private static final Map<String, PreferenceKind> ATTRIBUTES = Map.of("mealPreference", PreferenceKind.MEAL, "seatPreference",
            PreferenceKind.SEAT, "language", PreferenceKind.LANGUAGE, "readingPreference", PreferenceKind.READING,
            "assistancePreference", PreferenceKind.ASSISTANCE);

    /** What a special service request shows; nothing for most. */
    public static Optional<PreferenceSign> ofRequest(String code, String text, String system, String messageId, Instant at) {
        if (ASSISTANCE.contains(code)) {
            return sign(PreferenceKind.ASSISTANCE, code, false, system, messageId, at);
        }
        if (SEAT_REQUESTS.containsKey(code)) {
            return sign(PreferenceKind.SEAT, SEAT_REQUESTS.get(code), false, system, messageId, at);
        }
        if (code.equals("LANG") && text != null) {
            return sign(PreferenceKind.LANGUAGE, text.strip().toLowerCase(Locale.ROOT), false, system, messageId, at);
        }
        return sign(PreferenceKind.MEAL, code, false, system, messageId, at);
    }

    /** What a seat such as {@code 74K} shows; nothing for columns that lie differently from cabin to cabin. */
    public static Optional<PreferenceSign> ofSeat(String number, String system, String messageId, Instant at) {
        String position = number.isEmpty() ? null : COLUMNS.get(number.charAt(number.length() - 1));
        return position == null ? Optional.empty() : sign(PreferenceKind.SEAT, position, false, system, messageId, at);
    }

    /** What a profile says under a name such as {@code mealPreference}. */
    public static Optional<PreferenceSign> ofAttribute(
            String name, String value, String system, String messageId, Instant at) {
        PreferenceKind kind = ATTRIBUTES.get(name);
        if (kind == null) {
            return Optional.empty();
        }
        String plain = value.strip();
        String folded = switch (kind) {
            case LANGUAGE -> plain.toLowerCase(Locale.ROOT).split("[-_]")[0];
            case READING -> plain;
            case MEAL, SEAT, ASSISTANCE -> plain.toUpperCase(Locale.ROOT);
        };
        return sign(kind, folded, true, system, messageId, at);
    }

    private static Optional<PreferenceSign> sign(
            PreferenceKind kind, String value, boolean told, String system, String messageId, Instant at) {
        return kind.takes(value)
                ? Optional.of(new PreferenceSign(kind, value, told, system, messageId, at))
                : Optional.empty();
    }
}
