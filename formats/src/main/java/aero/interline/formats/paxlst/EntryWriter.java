package aero.interline.formats.paxlst;

import aero.interline.contracts.fact.Passenger;
import aero.interline.contracts.fact.PassengerListed;
import aero.interline.contracts.fact.PassengerListed.ListKind;
import aero.interline.contracts.fact.PassengerType;
import aero.interline.contracts.fact.RecordLocator;
import aero.interline.contracts.fact.ReservationVersion;
import aero.interline.contracts.fact.SeatAssignment;
import aero.interline.formats.EvidenceLog;
import aero.interline.formats.airline.SeatText;
import aero.interline.formats.edifact.SegmentTree;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes the facts of one message out of what its entries collected. */
final class EntryWriter {
    private static final int INFANT_BELOW = 2;
    private static final int CHILD_BELOW = 12;

    private final Journey journey;
    private final ListHead head;
    private final ReservationVersion version;
    private final EvidenceLog evidence;
    private final Map<String, Integer> named = new HashMap<>();

    EntryWriter(Journey journey, ListHead head, Instant made, Instant interchangedAt, EvidenceLog evidence) {
        this.journey = journey;
        this.head = head;
        this.version = new ReservationVersion(made, interchangedAt);
        this.evidence = evidence;
    }

    boolean hasFlight() {
        return !journey.isEmpty();
    }

    PassengerListed fact(EntryReader entry, int ordinal, SegmentTree tree) {
        int first = journey.first(entry.from, entry.to);
        Leg leg = journey.leg(first);
        if (!entry.from.isEmpty() && !journey.touches(entry.from)) {
            evidence.add(entry.nad.position(), "an entry that boards where no flight of the list departs",
                    "on " + leg.carrier() + leg.number());
        }
        String ref = Integer.toString(ordinal);
        return new PassengerListed(tree.position(entry.nad.ordinal(), entry.nad.start(), entry.end()), leg.flight(),
                ListKind.PAXLST, name(entry), version, head.standing(), passenger(entry, ref, leg.day()), null, null,
                locators(entry, leg), journey.onward(first, entry.to), List.of(), seats(entry, ref, leg),
                entry.luggage.bags(ref, entry.to.isEmpty() ? null : entry.to), List.of(), entry.fragments);
    }

    private Passenger passenger(EntryReader entry, String ref, LocalDate day) {
        return new Passenger(entry.nad.position(), ref, entry.uniqueRef, type(entry.birthDate, day), null, entry.name,
                entry.birthDate, entry.gender, entry.nationality, entry.documents, List.of(), entry.contacts);
    }

    /** Lists do not say it; the airlines' ages on the day of the flight do. */
    private static PassengerType type(LocalDate birth, LocalDate day) {
        int age = birth == null || birth.isAfter(day) ? CHILD_BELOW : Period.between(birth, day).getYears();
        return age < INFANT_BELOW ? PassengerType.INFANT : age < CHILD_BELOW ? PassengerType.CHILD : PassengerType.ADULT;
    }

    private static List<RecordLocator> locators(EntryReader entry, Leg leg) {
        return entry.locator.isEmpty() ? List.of() : List.of(new RecordLocator(leg.carrier(), entry.locator, null));
    }

    private static List<SeatAssignment> seats(EntryReader entry, String ref, Leg leg) {
        if (entry.seat == null) {
            return List.of();
        }
        String text = entry.seat.text(1, 1).toUpperCase(Locale.ROOT);
        String number = SeatText.number(text);
        return List.of(new SeatAssignment(entry.seat.position(), ref, null, number == null ? text : number, leg.origin(),
                leg.destination(), null, "SEA"));
    }

    /** Where to, locator or document, and name; an ordinal where two are the same. */
    private String name(EntryReader entry) {
        String which = !entry.locator.isEmpty() ? entry.locator : entry.documents.isEmpty() ? "" : entry.documents.get(0).number();
        String name = entry.to + "/" + which + "/" + entry.name.raw().toUpperCase(Locale.ROOT);
        int count = named.merge(name, 1, Integer::sum);
        return count == 1 ? name : name + "/" + count;
    }
}
