package aero.interline.contracts.exchange;

import aero.interline.contracts.fact.Position;
import java.util.List;

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
 * @param lost          how many records of a message that was not refused as a whole could not be read
 * @param losses        the first of them, in the order of the message; at most {@value #MOST_LOSSES}
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
        String duplicateOf,
        int lost,
        List<Loss> losses) {

    public static final int MOST_LOSSES = 5;

    /**
     * One record that could not be read.
     *
     * @param record   which one (a locator, or {@code PNR 3}), or {@code null}
     * @param code     {@code ITL-nnnn}
     * @param text     one sentence that says what to do, free of personal data
     * @param position where in the sender's bytes, or {@code null}
     * @param expected what should have stood there, or {@code null}
     */
    public record Loss(String record, String code, String text, Position position, String expected) {
        static Loss of(Rejection loss) {
            return new Loss(loss.record(), loss.code().code(), loss.text(), known(loss.position()), loss.expected());
        }
    }

    /**
     * @param rejection why the reader refused the message, or {@code null} when it did not or is not at hand
     * @param losses    the records that it could not read
     */
    public static OutcomeReply of(Decision decision, String correlationId, Rejection rejection, List<Rejection> losses) {
        List<Rejection> lost = decision.outcome() == Outcome.DEAD ? List.of() : losses;
        boolean read = rejection != null && decision.code() == rejection.code();
        Long first = decision.duplicateOf();
        return new OutcomeReply(Long.toString(decision.messageId()), correlationId, decision.outcome(),
                decision.code() == null ? null : decision.code().code(), decision.text(),
                read ? known(rejection.position()) : null,
                read ? rejection.expected() : null, decision.facts(), decision.changes(),
                first == null ? null : Long.toString(first), lost.size(), lost.stream().limit(MOST_LOSSES).map(Loss::of).toList());
    }

    private static Position known(Position at) {
        return Position.NONE.equals(at) ? null : at;
    }
}
