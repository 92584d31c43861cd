package aero.interline.formats.pnrgov;

import aero.interline.contracts.exchange.BusinessKey;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.fact.FlightDate;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.formats.EvidenceLog;
import aero.interline.formats.LossLog;
import aero.interline.formats.airline.AirlineDates;
import aero.interline.formats.airline.BusinessKeys;
import aero.interline.formats.airline.Numbers;
import aero.interline.formats.edifact.Envelope;
import aero.interline.formats.edifact.MessageTypes;
import aero.interline.formats.edifact.Segment;
import aero.interline.formats.edifact.SegmentTree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the messages of an interchange: envelope, head of the message, and one {@link ReservationReader} per
 * reservation. Counts and references of the envelope are compared and reported, never believed.
 */
public final class PnrgovParser {
    /** Only for two-digit years of a message that names no date of its own at all. */
    private static final LocalDate NO_DATE_AT_ALL = LocalDate.of(2026, 1, 1);

    private final SegmentTree tree;
    private final EvidenceLog evidence;
    private final Envelope envelope;
    private final List<ReservationReported> reservations = new ArrayList<>();
    private final LossLog losses = new LossLog();
    private final Set<BusinessKey> keys = new LinkedHashSet<>();
    private ReservationReader current;
    private FlightDate flight;
    private String sender = "";
    private boolean foreign;
    private boolean inHead = true;
    private boolean separated = true;
    private int count;
    private Segment announced;
    private int beforeThisMessage;
    private int messages;

    private PnrgovParser(SegmentTree tree, EvidenceLog evidence) {
        this.tree = tree;
        this.evidence = evidence;
        this.envelope = new Envelope(tree, MessageTypes.PNRGOV, evidence);
    }

    public static PnrgovContent parse(SegmentTree tree, EvidenceLog evidence) {
        CardMask.apply(tree);
        return new PnrgovParser(tree, evidence).run();
    }

    private PnrgovContent run() {
        for (int i = 0; i < tree.size(); i++) {
            Segment segment = tree.segment(i);
            if (segment.isService()) {
                service(segment);
            } else if (!foreign) {
                content(segment);
            }
        }
        finishMessage();
        envelope.finish();
        return new PnrgovContent(reservations, losses.all(), List.copyOf(keys), List.copyOf(envelope.sequences()));
    }

    private void service(Segment segment) {
        switch (segment.tag()) {
            case "UNB", "UNH" -> finishMessage();
            case "UNT", "UNE", "UNZ" -> finishReservation();
            default -> { }
        }
        envelope.take(segment);
        if (segment.is("UNB")) {
            sender = segment.text(2);
            control(segment.text(5));
        } else if (segment.is("UNH")) {
            beginMessage(segment);
        }
    }

    private void beginMessage(Segment unh) {
        inHead = true;
        flight = null;
        beforeThisMessage = count;
        messages++;
        foreign = !MessageTypes.of(tree, unh, evidence).equals(MessageTypes.PNRGOV);
        if (foreign) {
            losses.add(new Rejection("message " + messages, ErrorCode.EDIFACT_TYPE_UNSUPPORTED,
                    "This part of the interchange is not a PNRGOV message; send it by itself if it is one that the hub reads",
                    unh.position(2), MessageTypes.PNRGOV));
        }
    }

    private void content(Segment segment) {
        boolean src = segment.is("SRC");
        if (src || (inHead || !separated) && segment.is("RCI") && (inHead || beginsAnother(segment))) {
            if (!src) {
                evidence.add(segment.position(), "no SRC before the reservation", "the reservation begins here");
            }
            finishReservation();
            inHead = false;
            separated = src;
            current = new ReservationReader(surroundings(), ++count, segment);
        }
        if (current != null) {
            current.take(segment);
        } else {
            head(segment);
        }
    }

    /** Where SRC is left out, a locator that is followed by the head of a record is the next reservation. */
    private boolean beginsAnother(Segment rci) {
        if (rci.ordinal() >= tree.size() || current == null || !current.hasFlights()) {
            return false;
        }
        Segment next = tree.segment(rci.ordinal());
        return next.is("DAT") && next.text(1).equals("700") || next.is("TIF") || next.is("ORG");
    }

    private void head(Segment segment) {
        switch (segment.tag()) {
            case "MSG" -> {
                String function = segment.text(1, 1).isEmpty() ? segment.text(1) : segment.text(1, 1);
                if (!function.equals("22") && !function.equals("141")) {
                    evidence.add(segment.position(), "a message function other than 22 (push) and 141 (update)",
                            "a push of reservations");
                }
            }
            case "ORG" -> sender = segment.has(1, 0) ? segment.text(1) : sender;
            case "TVL" -> about(segment);
            case "EQN" -> announced = segment;
            default -> evidence.add(segment.position(), "segment " + segment.tag() + " before the first reservation",
                    "not part of any reservation");
        }
    }

    private void about(Segment tvl) {
        flight = new FlightReader(dates(null), evidence).flightOfMessage(tvl);
        if (flight != null) {
            keys.add(new BusinessKey(BusinessKey.Kind.FLIGHT, flight.text()));
        }
    }

    private ReservationReader.Surroundings surroundings() {
        return new ReservationReader.Surroundings(dates(flight), flight, envelope.interchangedAt(),
                sender.isEmpty() ? "ZZ" : sender, evidence);
    }

    private AirlineDates dates(FlightDate about) {
        LocalDate day = envelope.interchangeDay();
        if (day == null) {
            day = about == null ? NO_DATE_AT_ALL : about.date();
        }
        return new AirlineDates(day);
    }

    private void finishReservation() {
        if (current == null) {
            return;
        }
        Rejection loss = current.loss();
        if (loss == null) {
            ReservationReported fact = current.fact();
            reservations.add(fact);
            BusinessKeys.collect(fact, keys);
        } else {
            losses.add(loss);
            current.collectKeys(keys);
        }
        current = null;
        inHead = true;
    }

    private void finishMessage() {
        finishReservation();
        if (announced != null) {
            int expected = Numbers.positive(announced.text(1), 99_999);
            int found = count - beforeThisMessage;
            if (expected != found) {
                evidence.add(announced.position(1), "EQN announces " + announced.text(1) + " reservations, there are " + found,
                        "all that are there");
            }
            announced = null;
        }
    }

    private void control(String reference) {
        if (!reference.isEmpty()) {
            keys.add(new BusinessKey(BusinessKey.Kind.CONTROL, reference));
        }
    }
}
