package aero.interline.contracts.exchange;

import aero.interline.contracts.fact.Fact;
import java.util.List;

/**
 * What a parser made of one message: facts, or a rejection of the whole, with the evidence of every repair.
 *
 * @param format    detected format: {@code pnrgov}, {@code pnl}, {@code json} ..., or {@code unknown}
 * @param body      the message's bytes, of the same length, with payment card numbers masked (invariant I10)
 * @param facts     empty when rejected, or when nothing in the message is for this hub
 * @param rejection why the whole message was refused, or {@code null}
 * @param losses    records of the message that could not be recovered although others were
 * @param evidence  every repair, in the order of the message
 * @param keys      business keys, also of a rejected message as far as they could be read
 * @param part      which part of a set it is, or {@code null} when it stands for itself
 * @param sequences its places in series that the sender counts
 */
public record Reading(
        String format,
        byte[] body,
        List<Fact> facts,
        Rejection rejection,
        List<Rejection> losses,
        List<Evidence> evidence,
        List<BusinessKey> keys,
        Part part,
        List<SequenceNumber> sequences) {

    public Reading {
        facts = List.copyOf(facts);
        losses = List.copyOf(losses);
        evidence = List.copyOf(evidence);
        keys = List.copyOf(keys);
        sequences = List.copyOf(sequences);
    }

    /** Of a message that stands for itself and is not counted. */
    public Reading(
            String format, byte[] body, List<Fact> facts, Rejection rejection, List<Rejection> losses,
            List<Evidence> evidence, List<BusinessKey> keys) {
        this(format, body, facts, rejection, losses, evidence, keys, null, List.of());
    }

    public boolean rejected() {
        return rejection != null;
    }
}
