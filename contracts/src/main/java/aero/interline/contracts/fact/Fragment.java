package aero.interline.contracts.fact;

/** A part of the message that was not understood, kept with its place so that nothing is dropped. */
public record Fragment(Position at, String tag, String text) {}
