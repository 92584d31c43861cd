package aero.interline.domain.consent;

/**
 * What holds for one purpose, channel and partner.
 *
 * @param act by which it holds
 */
public record ConsentState(String purpose, Channel channel, String partner, Standing standing, ConsentAct act) {

    /** What holds. */
    public enum Standing {
        GIVEN,
        WITHDRAWN,
        EXPIRED
    }
}
