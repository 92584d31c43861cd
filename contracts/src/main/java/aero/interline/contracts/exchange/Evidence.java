package aero.interline.contracts.exchange;

import aero.interline.contracts.fact.Position;

/**
 * A repair: something in the message was wrong or ambiguous, and the parser went on under an assumption.
 *
 * @param position where
 * @param found    what stood there, without personal data where it can be avoided
 * @param assumed  what it was taken for
 */
public record Evidence(Position position, String found, String assumed) {}
