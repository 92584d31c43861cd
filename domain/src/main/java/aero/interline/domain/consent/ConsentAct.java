package aero.interline.domain.consent;

import java.time.Instant;
import java.util.Comparator;

/**
 * Somebody gave or withdrew a consent. Acts are only ever added. A consent is given for one purpose, channel and partner; a
 * withdrawal may mean all of them.
 *
 * @param id      orders acts of one moment; the later was recorded later
 * @param purpose what for; {@code null} in a withdrawal: for everything
 * @param channel {@code null} in a withdrawal: on every channel
 * @param partner whose; {@link #OWN} for the airline itself; {@code null} in a withdrawal: everybody's
 * @param at      when it was said
 * @param expires from when on a consent holds no longer, or {@code null}
 * @param window  when the customer wants to be contacted, or {@code null} for any time
 * @param most    how often, or {@code null}
 */
public record ConsentAct(
        long id,
        boolean given,
        String purpose,
        Channel channel,
        String partner,
        Instant at,
        Instant expires,
        ContactWindow window,
        Frequency most,
        Proof proof) {

    /** The airline itself. */
    public static final String OWN = "own";

    /** The one that holds is the greatest; of two of one moment a withdrawal, which is the careful reading. */
    static final Comparator<ConsentAct> LATEST = Comparator.comparing(ConsentAct::at)
            .thenComparing(act -> !act.given())
            .thenComparing(ConsentAct::id);

    public ConsentAct {
        if (given && (purpose == null || channel == null || partner == null)) {
            throw new IllegalArgumentException("a consent is given for one purpose, channel and partner");
        }
    }

    /** Whether it says anything about this purpose, channel and partner. */
    public boolean concerns(String onePurpose, Channel oneChannel, String onePartner) {
        return (purpose == null || purpose.equals(onePurpose))
                && (channel == null || channel == oneChannel)
                && (partner == null || partner.equals(onePartner));
    }
}
