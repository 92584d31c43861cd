package aero.interline.formats.paxlst;

import aero.interline.contracts.exchange.BusinessKey;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.exchange.SequenceNumber;
import aero.interline.contracts.fact.PassengerListed;
import aero.interline.formats.EvidenceLog;
import aero.interline.formats.LossLog;
import aero.interline.formats.airline.BusinessKeys;
import aero.interline.formats.airline.Numbers;
import aero.interline.formats.edifact.Envelope;
import aero.interline.formats.edifact.MessageTypes;
import aero.interline.formats.edifact.Segment;
import aero.interline.formats.edifact.SegmentTree;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the messages of an interchange: what the list is for, its flights, then one entry per passenger. A message that
 * is one of several about a flight stands for itself all the same; its number tells the hub whether others are missing.
 */
final class PaxlstParser {
    private static final Set<String> PASSENGERS = Set.of("FL", "DDU");
    private static final Set<String> CREW = Set.of("FM", "DDT");
    private static final String ALL_PASSENGERS = "42";
    private static final String ALL_CREW = "41";

    private final SegmentTree tree;
    private final LocalDate receivedOn;
    private final EvidenceLog evidence;
    private final Envelope envelope;
    private final LossLog losses = new LossLog();
    private final List<PassengerListed> entries = new ArrayList<>();
    private final Set<BusinessKey> keys = new LinkedHashSet<>();
    private final List<SequenceNumber> sequences = new ArrayList<>();
    private String sender = "";
    private boolean foreign;
    private int messages;
    private int crew;
    private ListHead head = ListHead.UNKNOWN;
    private Instant made;
    private List<FlightGroup> flights = new ArrayList<>();
    private EntryWriter writer;
    private EntryReader entry;
    private boolean inCrew;
    private Segment firstCrew;
    private int crewBefore;
    private int passengers;
    private boolean partial;

    PaxlstParser(SegmentTree tree, LocalDate receivedOn, EvidenceLog evidence) {
        this.tree = tree;
        this.receivedOn = receivedOn;
        this.evidence = evidence;
        this.envelope = new Envelope(tree, MessageTypes.PAXLST, evidence);
    }

    void run() {
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
        sequences.addAll(envelope.sequences());
    }

    private void service(Segment segment) {
        switch (segment.tag()) {
            case "UNB", "UNH" -> finishMessage();
            case "UNT", "UNE", "UNZ" -> finishEntry();
            default -> { }
        }
        envelope.take(segment);
        if (segment.is("UNB")) {
            sender = segment.text(2);
            if (segment.has(5, 0)) {
                keys.add(new BusinessKey(BusinessKey.Kind.CONTROL, segment.text(5)));
            }
        } else if (segment.is("UNH")) {
            beginMessage(segment);
        }
    }

    private void beginMessage(Segment unh) {
        messages++;
        foreign = !MessageTypes.of(tree, unh, evidence).equals(MessageTypes.PAXLST);
        if (foreign) {
            losses.add(new Rejection("message " + messages, ErrorCode.EDIFACT_TYPE_UNSUPPORTED,
                    "This part of the interchange is not a PAXLST message; send it by itself if it is one that the hub reads",
                    unh.position(2), MessageTypes.PAXLST));
        }
        int number = Numbers.positive(unh.text(4), 9999);
        partial = number > 0 && !(number == 1 && unh.text(4, 1).equals("F"));
        if (number > 0 && unh.has(3, 0)) {
            sequences.add(new SequenceNumber("PAXLST/" + sender + "/" + unh.text(3) + "/" + reference(), number, unh.text(4, 1).equals("F")));
        }
    }

    private void content(Segment segment) {
        if (segment.is("NAD")) {
            party(segment);
        } else if (segment.is("CNT")) {
            finishEntry();
            compare(segment);
        } else if (entry != null) {
            entry.take(segment);
        } else if (!inCrew) {
            head(segment);
        }
    }

    private void party(Segment nad) {
        finishEntry();
        String kind = nad.text(1);
        inCrew = CREW.contains(kind);
        if (inCrew) {
            firstCrew = firstCrew == null ? nad : firstCrew;
            crew++;
        } else if (PASSENGERS.contains(kind)) {
            passengers++;
            entry = new EntryReader(nad, dates(), evidence);
        } else if (!kind.equals("MS")) {
            evidence.add(nad.position(1), "a party that is neither passenger nor crew nor sender", "not on the list");
        }
    }

    private void head(Segment segment) {
        FlightGroup flight = flights.isEmpty() ? null : flights.get(flights.size() - 1);
        switch (segment.tag()) {
            case "BGM" -> head = ListHead.of(segment);
            case "TDT" -> flights.add(new FlightGroup(segment, dates(), evidence));
            case "LOC" -> {
                if (flight != null) {
                    flight.place(segment);
                }
            }
            case "DTM" -> {
                if (flight != null) {
                    flight.time(segment);
                } else if (segment.text(1).equals("137")) {
                    var moment = dates().moment(segment.text(1, 1));
                    made = moment == null ? null : moment.toInstant(ZoneOffset.UTC);
                }
            }
            case "RFF", "COM", "AUT", "FTX", "GEI", "CTA" -> { }
            default -> evidence.add(segment.position(), "segment " + segment.tag() + " before the first passenger",
                    "not about any of them");
        }
    }

    private void finishEntry() {
        if (entry == null) {
            return;
        }
        entry.finish();
        if (writer == null) {
            writer = new EntryWriter(journey(), head, made, envelope.interchangedAt(), evidence);
        }
        String record = "entry " + passengers;
        if (entry.name == null) {
            lose(record, "The entry has no name; the sender adds one", entry.nad, "a surname in NAD");
        } else if (!writer.hasFlight()) {
            lose(record, "The list names no flight; the sender adds TDT", entry.nad, "TDT with an airline and a flight number");
        } else {
            PassengerListed fact = writer.fact(entry, passengers, tree);
            entries.add(fact);
            BusinessKeys.collect(fact, keys);
        }
        entry = null;
    }

    private void lose(String record, String text, Segment at, String expected) {
        losses.add(new Rejection(record, ErrorCode.PAXLST_ENTRY_INVALID, text, at.position(), expected));
    }

    private Journey journey() {
        List<Leg> legs = new ArrayList<>();
        for (FlightGroup each : flights) {
            if (each.named()) {
                legs.addAll(each.legs(reference()));
            } else {
                evidence.add(each.at(), "a flight without airline or number", "no flight");
            }
        }
        return new Journey(legs);
    }

    private void compare(Segment cnt) {
        int declared = Numbers.positive(cnt.text(1, cnt.has(1, 1) ? 1 : 0), 999_999);
        if (!cnt.has(1, 1) && cnt.has(2, 0)) {
            declared = Numbers.positive(cnt.text(2), 999_999);
        }
        String kind = cnt.text(1);
        int found = kind.equals(ALL_PASSENGERS) ? passengers : crew - crewBefore;
        if ((kind.equals(ALL_PASSENGERS) || kind.equals(ALL_CREW)) && declared != found && !partial) {
            evidence.add(cnt.position(), "CNT declares another number than the " + found + " that are there", "all that are there");
        }
    }

    private void finishMessage() {
        finishEntry();
        if (firstCrew != null) {
            evidence.add(firstCrew.position(), crew - crewBefore + " members of the crew", "staff, no customers: nothing to apply");
        }
        head = ListHead.UNKNOWN;
        made = null;
        flights = new ArrayList<>();
        writer = null;
        inCrew = false;
        firstCrew = null;
        crewBefore = crew;
        passengers = 0;
        partial = false;
    }

    private ListDates dates() {
        return new ListDates(reference());
    }

    private LocalDate reference() {
        return envelope.interchangeDay() == null ? receivedOn : envelope.interchangeDay();
    }

    List<PassengerListed> entries() {
        return entries;
    }

    List<Rejection> losses() {
        return losses.all();
    }

    List<BusinessKey> keys() {
        return List.copyOf(keys);
    }

    List<SequenceNumber> sequences() {
        return sequences;
    }

    /** How many entries were about crew. */
    int crew() {
        return crew;
    }
}
