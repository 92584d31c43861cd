package aero.interline.exchange.entity;

import aero.interline.contracts.exchange.Arrival;
import aero.interline.contracts.exchange.Capture;
import aero.interline.contracts.exchange.Decision;
import aero.interline.contracts.exchange.Outcome;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.Rejection;
import java.time.Instant;
import java.util.UUID;

/**
 * An arrival on its way through the intake, from its claims to its outcome. Lives as long as one transaction.
 */
public final class Docket {

    private final long messageId;
    private final Capture capture;
    private final Reading reading;
    private final Instant decidedAt;
    private final byte[] contentHash;
    private Rejection reason;
    private Long duplicateOf;
    private Long supersedes;
    private int changes;
    private Decision earlier;
    private Docket sameDelivery;

    /** @param reason why it is refused whatever it says, or {@code null} to judge it by its reading */
    public Docket(long messageId, Arrival arrival, Rejection reason, Instant decidedAt) {
        this(messageId, arrival, reason, decidedAt,
                InboxClaim.contentHash(arrival.capture().system(), arrival.capture().body()));
    }

    /** @param contentHash as stored, for a message that is judged anew */
    public Docket(long messageId, Arrival arrival, Rejection reason, Instant decidedAt, byte[] contentHash) {
        this.messageId = messageId;
        this.capture = arrival.capture();
        this.reading = arrival.reading();
        this.reason = reason == null ? arrival.reading().rejection() : reason;
        this.decidedAt = decidedAt;
        this.contentHash = contentHash.clone();
    }

    public long messageId() {
        return messageId;
    }

    public Capture capture() {
        return capture;
    }

    public Reading reading() {
        return reading;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public byte[] contentHash() {
        return contentHash.clone();
    }

    public UUID deliveryClaim() {
        return InboxClaim.ofDelivery(capture.system(), capture.deliveryId());
    }

    public UUID contentClaim() {
        return InboxClaim.ofHash(contentHash);
    }

    /** What it is as far as decided until now: claims come first, then the reading speaks. */
    public Outcome outcome() {
        if (duplicateOf != null) {
            return Outcome.DUPLICATE;
        }
        if (reason != null) {
            return Outcome.DEAD;
        }
        return reading.facts().isEmpty() ? Outcome.FILTERED : Outcome.APPLIED;
    }

    public Long duplicateOf() {
        return duplicateOf;
    }

    /** The content was decided before; nothing of it is applied again. */
    public void duplicates(long first) {
        duplicateOf = first;
    }

    public Long supersedes() {
        return supersedes;
    }

    /** The content was refused before and is judged anew. */
    public void supersedes(long dead) {
        supersedes = dead;
    }

    public int changes() {
        return changes;
    }

    /** One of its facts changed something. */
    public void changed() {
        changes++;
    }

    /** What there is to say beyond the outcome, or {@code null}. */
    public MessageDetail detail() {
        return duplicateOf != null ? null : MessageDetail.of(reading, reason);
    }

    /** Code of the reason, or {@code null}. */
    public String code() {
        return outcome() == Outcome.DEAD ? reason.code().code() : null;
    }

    /** The delivery was decided before: nothing is stored, nothing counts. */
    public void redelivered(Decision decision) {
        earlier = decision;
    }

    /** The delivery stands in the same batch before: its decision is this one's too. */
    public void repeats(Docket other) {
        sameDelivery = other;
    }

    /** Whether there is anything to decide. */
    public boolean open() {
        return earlier == null && sameDelivery == null;
    }

    public Decision decision() {
        if (earlier != null) {
            return earlier;
        }
        if (sameDelivery != null) {
            Decision d = sameDelivery.decision();
            return new Decision(d.messageId(), d.outcome(), d.code(), d.facts(), d.changes(), d.duplicateOf(), d.text(), true);
        }
        boolean dead = outcome() == Outcome.DEAD;
        return new Decision(messageId, outcome(), dead ? reason.code() : null, reading.facts().size(), changes,
                duplicateOf, dead ? reason.text() : null, false);
    }
}
