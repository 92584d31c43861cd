package aero.interline.domain.consent;

import java.time.Instant;

/**
 * What shows afterwards that somebody really said so.
 *
 * @param by          whose word it was
 * @param how         on which way it came
 * @param textVersion of what the person agreed to, or {@code null} for a withdrawal
 * @param reference   of a document, call or form elsewhere, or {@code null}; no personal data
 * @param recordedBy  user of the hub
 */
public record Proof(By by, How how, String textVersion, String reference, String recordedBy, Instant recordedAt) {

    /** Whose word it was. */
    public enum By {
        CUSTOMER,
        /** A parent, guardian or somebody with a power of attorney. */
        REPRESENTATIVE
    }

    /** On which way the word came. */
    public enum How {
        WEB,
        APP,
        PHONE,
        PAPER,
        IN_PERSON,
        EMAIL,
        MESSAGE
    }
}
