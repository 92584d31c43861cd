package aero.interline.contracts.exchange;

import aero.interline.contracts.fact.Position;

/**
 * Why a message, or one record of it, was refused. A value, not an exception (invariant I4).
 *
 * @param record   which record of the message (a locator, or {@code PNR 3}); {@code null} when it is the whole message
 * @param code     from the one vocabulary
 * @param text     one sentence that says what to do; free of personal data
 * @param position where
 * @param expected what should have stood there, or {@code null}
 */
public record Rejection(String record, ErrorCode code, String text, Position position, String expected) {}
