package aero.interline.exchange.entity;

import aero.interline.contracts.exchange.Arrival;
import aero.interline.contracts.exchange.Capture;
import aero.interline.contracts.exchange.Decision;
import aero.interline.contracts.exchange.FileRecordPlace;
import aero.interline.contracts.exchange.Outcome;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.Rejection;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/**
 * An arrival on its way through the intake, from its claims to its outcome. Lives as long as one transaction.
 */
public final class Docket {

    private final long messageId;
    private final Capture capture;
    private final Arrival arrival;
    private final Instant decidedAt;
    private final byte[] contentHash;
    private Rejection reason;
    private Rejection parked;
    private boolean replaced;
    private Long duplicateOf;
    private Long supersedes;
    private int changes;
    private Decision earlier;
    private Docket sameDelivery;
    private long replacedBy;

    /**
     * @param reason      why it is refused whatever it says, or {@code null} to judge it by its reading
     * @param contentHash as it is stored
     */
    public Docket(long messageId, Arrival arrival, Rejection reason, Instant decidedAt, byte[] contentHash) {
        this.messageId = messageId;
        this.capture = arrival.capture();
        this.arrival = arrival;
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
        return arrival.reading();
    }

    /** Its place in a file, or {@code null}. */
    public FileRecordPlace record() {
        return arrival.record();
    }

    public boolean answerWanted() {
        return arrival.answerWanted();
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

    /** The claim of a delivery whose id another message had before. */
    public UUID ownDeliveryClaim() {
        return InboxClaim.ofDelivery(capture.system(), capture.deliveryId() + "|" + HexFormat.of().formatHex(contentHash));
    }

    /**
     * Whether it is what was delivered under its id before: the same content. What the hub itself delivers is told by its id alone, since
     * a file may have grown when it is taken up again after a crash.
     *
     * @param content hash of what was delivered before, as it is stored
     */
    public boolean redelivers(byte[] content) {
        return record() != null || capture.channel().equals(Capture.FILE_KEPT) || Arrays.equals(content, contentHash);
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
        if (parked != null) {
            return Outcome.PARKED;
        }
        return replaced || reading().facts().isEmpty() ? Outcome.FILTERED : Outcome.APPLIED;
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

    /** It waits, and why. */
    public void park(Rejection why) {
        parked = why;
    }

    /** Whether it may have to wait for others: it is a part of a set and nothing else speaks against it. */
    public boolean part() {
        return duplicateOf == null && reason == null && reading().part() != null && reading().part().number() > 0;
    }

    /** The sender sent the same part once more before anything became of this one. */
    public void replacedBy(long newer) {
        parked = null;
        replaced = true;
        replacedBy = newer;
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
        if (duplicateOf != null) {
            return null;
        }
        return replaced ? MessageDetail.replaced(replacedBy) : MessageDetail.of(reading(), why());
    }

    /** Code of the reason, or {@code null}. */
    public String code() {
        return why() == null ? null : why().code().code();
    }

    private Rejection why() {
        return switch (outcome()) {
            case DEAD -> reason;
            case PARKED -> parked;
            default -> null;
        };
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
        Rejection why = why();
        return new Decision(messageId, outcome(), why == null ? null : why.code(), reading().facts().size(), changes,
                duplicateOf, why == null ? null : why.text(), false);
    }
}
