package aero.interline.domain.consent;

/**
 * Whether a customer may be contacted, and why.
 *
 * @param act   the one that holds, or {@code null} if none ever was
 * @param used  contacts that count towards the limit that decided, or towards the pressure when nothing stands against it
 * @param limit that {@code used} is compared with, or {@code null} where none is set
 */
public record ContactAnswer(Reason reason, ConsentAct act, int used, Frequency limit) {

    /** What decided. */
    public enum Reason {
        CONSENTED,
        NEVER_GIVEN,
        WITHDRAWN,
        EXPIRED,
        /** The customer wants to be contacted at other times. */
        OUTSIDE_WINDOW,
        /** The customer wants to be contacted less often for this. */
        FREQUENCY_REACHED,
        /** Whatever for, the customer was contacted often enough on this channel. */
        PRESSURE_REACHED
    }

    public boolean allowed() {
        return reason == Reason.CONSENTED;
    }
}
