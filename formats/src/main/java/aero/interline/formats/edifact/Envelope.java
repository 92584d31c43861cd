package aero.interline.formats.edifact;

import aero.interline.contracts.exchange.SequenceNumber;
import aero.interline.contracts.fact.Position;
import aero.interline.formats.EvidenceLog;
import aero.interline.formats.airline.AirlineDates;
import aero.interline.formats.airline.Numbers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** UNB to UNZ: when the interchange was made, and whether its counts and references agree with what is there. */
public final class Envelope {
    private final SegmentTree tree;
    private final String type;
    private final EvidenceLog evidence;
    private Segment interchange;
    private Segment message;
    private boolean messageClosed = true;
    private boolean interchangeClosed = true;
    private int messages;
    private final Set<SequenceNumber> sequences = new LinkedHashSet<>(2);
    private LocalDate day;
    private LocalTime time;

    /** @param type of message that the reader of this interchange knows */
    public Envelope(SegmentTree tree, String type, EvidenceLog evidence) {
        this.tree = tree;
        this.type = type;
        this.evidence = evidence;
    }

    /** {@code null} when it is not told. */
    public LocalDate interchangeDay() {
        return day;
    }

    /** {@code null} when it is not told; without a zone and so read as UTC. */
    public Instant interchangedAt() {
        return day == null ? null : AirlineDates.at(day, time).toInstant(ZoneOffset.UTC);
    }

    /** The control references of interchanges, where they are numbers. */
    public Collection<SequenceNumber> sequences() {
        return sequences;
    }

    public void take(Segment segment) {
        switch (segment.tag()) {
            case "UNB" -> beginInterchange(segment);
            case "UNH" -> beginMessage(segment);
            case "UNT" -> endMessage(segment);
            case "UNZ" -> endInterchange(segment);
            default -> { }
        }
    }

    private void beginInterchange(Segment unb) {
        closeOpenMessage(unb.position());
        interchange = unb;
        interchangeClosed = false;
        messages = 0;
        SequenceNumber.ofInterchange(unb.text(2), unb.text(5)).ifPresent(sequences::add);
        day = AirlineDates.serviceDay(unb.text(4));
        time = AirlineDates.time(unb.text(4, 1));
        if (day == null) {
            evidence.add(unb.position(4), "UNB without a readable date", "not known");
        }
    }

    private void beginMessage(Segment unh) {
        closeOpenMessage(unh.position());
        if (interchange == null) {
            evidence.add(unh.position(), "no UNB before the message", "an interchange of its own");
        }
        message = unh;
        messageClosed = false;
        messages++;
    }

    private void endMessage(Segment unt) {
        if (messageClosed) {
            evidence.add(unt.position(), "UNT without UNH", "ignored");
            return;
        }
        messageClosed = true;
        int counted = unt.ordinal() - message.ordinal() + 1;
        int declared = Numbers.positive(unt.text(1), 999_999);
        if (declared != counted) {
            evidence.add(unt.position(1), "UNT declares " + unt.text(1) + " segments", counted + " segments counted");
        }
        if (unt.has(2, 0) && !unt.text(2).equals(message.text(1))) {
            evidence.add(unt.position(2), "UNT names another message reference than UNH", "the end of this message");
        }
    }

    private void endInterchange(Segment unz) {
        closeOpenMessage(unz.position());
        interchangeClosed = true;
        if (interchange == null) {
            evidence.add(unz.position(), "UNZ without UNB", "ignored");
            return;
        }
        int declared = Numbers.positive(unz.text(1), 999_999);
        if (declared != messages) {
            evidence.add(unz.position(1), "UNZ declares " + unz.text(1) + " messages", messages + " messages counted");
        }
        if (!unz.text(2).equals(interchange.text(5))) {
            evidence.add(unz.position(2), "UNZ names another control reference than UNB", "the end of this interchange");
        }
    }

    private void closeOpenMessage(Position at) {
        if (!messageClosed) {
            evidence.add(at, "no UNT at the end of the message", "the message ends here");
            messageClosed = true;
        }
    }

    /** Behind the last segment. */
    public void finish() {
        Position end = tree.end();
        closeOpenMessage(end);
        if (message == null) {
            evidence.add(Position.NONE, "no UNH", "the segments of one " + type + " message");
        }
        if (!interchangeClosed) {
            evidence.add(end, "no UNZ at the end of the interchange", "the interchange ends here; it may have been cut off");
        }
    }
}
