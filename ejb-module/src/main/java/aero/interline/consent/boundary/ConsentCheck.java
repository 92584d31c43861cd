package aero.interline.consent.boundary;

import aero.interline.domain.consent.ContactAnswer;
import java.time.Instant;

/**
 * Whether a customer may be contacted, and why.
 *
 * @param reason      {@code CONSENTED}, {@code NEVER_GIVEN}, {@code WITHDRAWN}, {@code EXPIRED}, {@code OUTSIDE_WINDOW},
 *                    {@code FREQUENCY_REACHED} or {@code PRESSURE_REACHED}
 * @param explanation the reason as a sentence
 * @param act         the one that holds, or {@code null} if none ever was
 * @param used        contacts that count towards the limit
 * @param limit       as {@code 3/week}, or {@code null} where none decided
 */
public record ConsentCheck(
        String customerId,
        String purpose,
        String channel,
        String partner,
        Instant at,
        boolean allowed,
        String reason,
        String explanation,
        ConsentView.Act act,
        int used,
        String limit) {

    static String explain(ContactAnswer answer) {
        String limit = answer.limit() == null ? "" : answer.used() + " of " + answer.limit().text() + " used";
        return switch (answer.reason()) {
            case CONSENTED -> "The customer agreed to it" + (limit.isEmpty() ? "" : "; " + limit);
            case NEVER_GIVEN -> "The customer never agreed to it";
            case WITHDRAWN -> "The customer does not want it any more";
            case EXPIRED -> "The consent has expired";
            case OUTSIDE_WINDOW -> "The customer wants to be contacted at other times";
            case FREQUENCY_REACHED -> "The customer wants it less often: " + limit;
            case PRESSURE_REACHED -> "The customer was contacted often enough on this channel: " + limit;
        };
    }
}
