package aero.interline.contracts.exchange;

import aero.interline.contracts.fact.Position;

/**
 * What goes back to the sender of a message: its outcome and, where it was refused, why and where. Its JSON form is the
 * answer to every format whose family has none of its own; what is absent is left out there.
 *
 * @param messageId     the hub's id of the message, a decimal number too long for some JSON readers and so a text
 * @param correlationId as the sender gave it, or {@code null}
 * @param code          {@code ITL-nnnn}, or {@code null}
 * @param text          one sentence that says what to do, free of personal data, or {@code null}
 * @param position      where in the sender's bytes, or {@code null}
 * @param expected      what should have stood there, or {@code null}
 * @param facts         how many facts were read from it
 * @param changes       how many of them changed anything
 * @param duplicateOf   id of the first message with this content, or {@code null}
 */
public record OutcomeReply(
        String messageId,
        String correlationId,
        Outcome outcome,
        String code,
        String text,
        Position position,
        String expected,
        int facts,
        int changes,
        String duplicateOf) {

    /**
     * @param rejection why the reader refused the message, or {@code null} when it did not or is not at hand
     */
    public static OutcomeReply of(Decision decision, String correlationId, Rejection rejection) {
        boolean read = rejection != null && decision.code() == rejection.code();
        Long first = decision.duplicateOf();
        return new OutcomeReply(Long.toString(decision.messageId()), correlationId, decision.outcome(),
                decision.code() == null ? null : decision.code().code(), decision.text(),
                read && !Position.NONE.equals(rejection.position()) ? rejection.position() : null,
                read ? rejection.expected() : null, decision.facts(), decision.changes(),
                first == null ? null : Long.toString(first));
    }
}
