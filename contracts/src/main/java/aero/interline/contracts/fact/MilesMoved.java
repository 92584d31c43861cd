package aero.interline.contracts.fact;

import java.time.LocalDate;
import java.util.List;

/**
 * Miles were credited to or debited from a member's account. A movement: it adds to what is known and is unique by its
 * key.
 *
 * @param key         names the movement within the system, for instance the programme's own transaction number
 * @param membership  whose account
 * @param kind        why
 * @param miles       award miles; positive for a credit, negative for a debit
 * @param statusMiles that count for the tier, 0 if not told
 * @param bookedOn    day that counts for the account
 * @param name        of the member as told with the movement, or {@code null}
 * @param flight      flown for it, or {@code null}
 * @param partner     who gave or takes the miles, or {@code null}
 * @param ticket      13 digits, or {@code null}
 * @param text        as sent, or {@code null}
 */
public record MilesMoved(
        Position at,
        String key,
        LoyaltyMembership membership,
        Kind kind,
        long miles,
        long statusMiles,
        LocalDate bookedOn,
        PersonName name,
        FlightDate flight,
        String partner,
        String ticket,
        String text,
        List<Fragment> fragments)
        implements Fact {

    /** Why miles moved. */
    public enum Kind {
        ACCRUAL,
        REDEMPTION,
        ADJUSTMENT,
        EXPIRY,
        REVERSAL
    }

    public MilesMoved {
        fragments = List.copyOf(fragments);
    }

    @Override
    public String label() {
        return kind + " " + key;
    }
}
