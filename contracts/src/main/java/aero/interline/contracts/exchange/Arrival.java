package aero.interline.contracts.exchange;

/** A captured message together with what was read from it, ready for the intake. */
public record Arrival(Capture capture, Reading reading) {}
