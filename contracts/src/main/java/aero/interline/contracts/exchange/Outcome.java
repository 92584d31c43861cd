package aero.interline.contracts.exchange;

/**
 * What became of a message. It has exactly one current outcome (invariant I1).
 */
public enum Outcome {
    /** Its facts are in the database; a version older than what is known is applied with 0 changes. */
    APPLIED,
    /** The same content from the same system was decided before. */
    DUPLICATE,
    /** Valid, but nothing in it is for this hub. */
    FILTERED,
    /** Waits for something: a missing part, or a customer whose earlier message failed. */
    PARKED,
    /** Refused with a reason; it can be tried again after the cause was mended. */
    DEAD
}
