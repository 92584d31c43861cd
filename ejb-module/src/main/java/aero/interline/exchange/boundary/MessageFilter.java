package aero.interline.exchange.boundary;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Outcome;
import aero.interline.contracts.exchange.Systems;
import aero.interline.platform.boundary.RequestRefused;
import java.time.Instant;

/**
 * Which messages somebody wants to see; whatever is {@code null} does not narrow.
 *
 * @param key    exact locator, ticket, member number, document, flight with date ({@code SQ602/2013-05-27}), correlation,
 *               control or delivery id
 * @param from   inclusive
 * @param to     exclusive
 * @param parent id of the file whose records are wanted
 */
public record MessageFilter(
        String system, String format, Outcome outcome, String code, String key, Instant from, Instant to, Long parent) {

    public static final MessageFilter ALL = new MessageFilter(null, null, null, null, null, null, null);

    /** @throws RequestRefused if a value is none that can occur */
    public MessageFilter {
        if (system != null && !Systems.ALL.contains(system)) {
            throw RequestRefused.parameter("system", "one of " + String.join(", ", Systems.ALL));
        }
        if (code != null && !isErrorCode(code)) {
            throw RequestRefused.parameter("code", "an error code such as " + ErrorCode.EDIFACT_SEGMENT_INVALID.code());
        }
        if (from != null && to != null && !from.isBefore(to)) {
            throw RequestRefused.parameter("to", "must be later than from");
        }
    }

    public MessageFilter(
            String system, String format, Outcome outcome, String code, String key, Instant from, Instant to) {
        this(system, format, outcome, code, key, from, to, null);
    }

    public static MessageFilter ofOutcome(Outcome outcome) {
        return new MessageFilter(null, null, outcome, null, null, null, null);
    }

    private static boolean isErrorCode(String text) {
        for (ErrorCode each : ErrorCode.values()) {
            if (each.code().equals(text)) {
                return true;
            }
        }
        return false;
    }
}
