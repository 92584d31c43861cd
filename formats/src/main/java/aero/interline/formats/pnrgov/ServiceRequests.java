package aero.interline.formats.pnrgov;

import aero.interline.contracts.fact.Contact;
import aero.interline.contracts.fact.Fragment;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.PassengerType;
import aero.interline.contracts.fact.Position;
import aero.interline.contracts.fact.SeatAssignment;
import aero.interline.contracts.fact.SpecialService;
import aero.interline.formats.EvidenceLog;
import aero.interline.formats.edifact.Segment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the SSRs of one reservation after all its passengers and flights are known, because they point to both and
 * stand before either. Documents, tickets, memberships, infants and seats become what they are; all others stay
 * special services.
 */
final class ServiceRequests {
    private static final Set<String> SEATS = Set.of("SEAT", "NSST", "NSSA", "NSSW", "NSSB", "NSSR", "SMST", "SMSA",
            "SMSW", "SMSB", "RQST");

    /** An SSR where it stood: under which TIF and which flight. */
    private record Waiting(Segment ssr, List<PassengerDraft> under, FlightDraft flight) {}

    private final ReservationDraft draft;
    private final PassengerList passengers;
    private final PadisDates dates;
    private final EvidenceLog evidence;
    private final InfantLinks infants;
    private final DocumentOwners owners;
    private final List<Waiting> waiting = new ArrayList<>();
    /** Which infant the INFT with this segment ordinal means. */
    private final Map<Integer, PassengerDraft> asked = new HashMap<>();
    private final Set<String> infantsAsked = new HashSet<>();

    ServiceRequests(ReservationDraft draft, PassengerList passengers, PadisDates dates, EvidenceLog evidence) {
        this.draft = draft;
        this.passengers = passengers;
        this.dates = dates;
        this.evidence = evidence;
        this.infants = new InfantLinks(passengers, evidence);
        this.owners = new DocumentOwners(passengers, evidence);
    }

    void keep(Segment ssr, List<PassengerDraft> under, FlightDraft flight) {
        waiting.add(new Waiting(ssr, under, flight));
    }

    void resolve() {
        for (Waiting each : waiting) {
            if (each.ssr.text(1).equals("INFT")) {
                infant(each);
            }
        }
        infants.resolve();
        for (Waiting each : waiting) {
            read(each);
        }
    }

    private void read(Waiting it) {
        Segment ssr = it.ssr;
        String code = ssr.text(1);
        switch (code) {
            case "INFT" -> infantService(it);
            case "DOCS" -> owners.give(DocumentText.docs(ssr.text(1, 8), ssr.position(), dates), explicit(it), it.under, ssr);
            case "DOCO" -> owners.give(DocumentText.doco(ssr.text(1, 8), ssr.position(), dates), explicit(it), it.under, ssr);
            case "DOCA" -> address(it);
            case "TKNE", "TKNA", "TKNM", "TKNR", "TKNC" -> tickets(it);
            case "FQTV", "FQTR", "FQTU", "FQTS" -> membership(it);
            case "CTCE", "CTCM" -> contact(it, code.charAt(3));
            case "CHLD" -> child(it);
            case "" -> draft.fragments.add(new Fragment(ssr.position(), ssr.tag(), ssr.raw()));
            default -> {
                if (!SEATS.contains(code) || !seats(it)) {
                    service(it);
                }
            }
        }
    }

    private void infant(Waiting it) {
        String[] part = DocumentText.parts(it.ssr.text(1, 8), 0, 3);
        LocalDate birth = dates.birth(part[2]);
        String given = part[1];
        int space = given.lastIndexOf(' ');
        if (birth == null && space > 0 && dates.birth(given.substring(space + 1)) != null) {
            birth = dates.birth(given.substring(space + 1));
            given = given.substring(0, space).strip();
        }
        PassengerDraft adult = one(it);
        List<PassengerDraft> known = new ArrayList<>();
        for (PassengerDraft each : passengers.all()) {
            if (each.isInfant()) {
                known.add(each);
            }
        }
        PassengerDraft infant = passengers.best(known, part[0], given, 2);
        if (infant == null && known.size() == 1 && (given.isEmpty() || known.get(0).name.given() == null)) {
            infant = known.get(0);
        }
        if (infant == null && !part[0].isEmpty() && (adult != null || passengers.only() != null)
                && passengers.all().size() < PassengerList.MOST_PASSENGERS) {
            infant = passengers.addInfant(it.ssr.position(), adult, part[0], given);
            evidence.add(it.ssr.position(), "infant that has no TIF of its own", "a passenger of the reservation");
        }
        if (infant != null) {
            infant.birthDate = PassengerDraft.first(infant.birthDate, birth);
            infants.request(infant, adult != null && adult.isInfant() ? null : adult);
            asked.put(it.ssr.ordinal(), infant);
        }
    }

    private void child(Waiting it) {
        LocalDate birth = dates.birth(it.ssr.text(1, 8));
        for (PassengerDraft each : targets(it)) {
            if (each.type == PassengerType.ADULT) {
                each.type = PassengerType.CHILD;
            }
            each.birthDate = PassengerDraft.first(each.birthDate, birth);
        }
        service(it);
    }

    private void tickets(Waiting it) {
        List<PassengerDraft> targets = targets(it);
        PassengerDraft passenger = targets.size() == 1 ? targets.get(0) : null;
        FlightDraft flight = flightOf(it);
        TicketText.read(it.ssr.text(1, 8), it.ssr.position(), dates).ifPresent(text -> {
            PassengerDraft holder = text.infant() ? infantOf(passenger) : passenger;
            draft.add(text.ticket(holder == null ? null : holder.ref, flight == null ? null : flight.ref));
        });
    }

    private PassengerDraft infantOf(PassengerDraft adult) {
        if (adult == null || adult.isInfant()) {
            return adult;
        }
        for (PassengerDraft each : passengers.all()) {
            if (each.adult == adult) {
                return each;
            }
        }
        return adult;
    }

    private void membership(Waiting it) {
        String text = it.ssr.text(1, 8);
        LoyaltyMembership membership = MembershipText.read(text, it.ssr.text(1, 3), it.ssr.position());
        PassengerDraft passenger = one(it);
        if (membership == null || passenger == null) {
            service(it);
        } else {
            passenger.add(membership);
        }
    }

    private void contact(Waiting it, char letter) {
        Contact contact = ContactText.coded(letter, it.ssr.text(1, 8), it.ssr.position());
        PassengerDraft passenger = one(it);
        if (contact == null) {
            service(it);
        } else if (passenger == null) {
            draft.contacts.add(contact);
        } else {
            passenger.add(contact);
        }
    }

    private void address(Waiting it) {
        String text = it.ssr.text(1, 8);
        String[] part = DocumentText.parts(text, text.startsWith("/") ? 1 : 0, 6);
        StringBuilder line = new StringBuilder();
        for (int each : new int[] {2, 3, 4, 5, 1}) {
            if (!part[each].isEmpty()) {
                line.append(line.length() == 0 ? "" : ", ").append(part[each]);
            }
        }
        PassengerDraft passenger = one(it);
        if (line.length() == 0 || passenger == null) {
            service(it);
            return;
        }
        String whose = part[0].equals("D") ? "destination" : part[0].equals("R") ? "residence" : null;
        passenger.add(new Contact(it.ssr.position(), Contact.Kind.ADDRESS, line.toString(), whose));
    }

    /** Whether the SSR names seats; a wish without a number is a special service. */
    private boolean seats(Waiting it) {
        Segment ssr = it.ssr;
        if (FlightDraft.CANCELLED.contains(ssr.text(1, 1))) {
            return false;
        }
        boolean unassigned = false;
        int before = draft.seats.size();
        for (int element = 2; element <= ssr.elements(); element++) {
            String seat = SeatText.number(ssr.text(element));
            unassigned |= ssr.text(element).equals("XXX");
            if (seat != null) {
                seat(it, seat, holder(it, ssr.text(element, 2), ssr.position(element)), ssr.position(element));
            }
        }
        for (String seat : SeatText.list(ssr.text(1, 8).startsWith(".") ? ssr.text(1, 8) : "")) {
            List<PassengerDraft> targets = targets(it);
            seat(it, seat, targets.size() == 1 ? targets.get(0) : null, ssr.position(1, 8));
        }
        return draft.seats.size() > before || unassigned;
    }

    private void seat(Waiting it, String seat, PassengerDraft passenger, Position at) {
        String origin = it.ssr.text(1, 6);
        String destination = it.ssr.text(1, 7);
        FlightDraft flight = flightOf(it);
        if (flight != null && origin.isEmpty()) {
            origin = flight.origin;
            destination = flight.destination;
        } else if (flight != null && !flight.connects(origin, destination)) {
            flight = null;
        }
        draft.seats.add(new SeatAssignment(at, passenger == null ? null : passenger.ref, flight == null ? null : flight.ref,
                seat, empty(origin), empty(destination), null, it.ssr.text(1)));
    }

    /** Told under the passenger and again under each flight: once per adult and flight is enough. */
    private void infantService(Waiting it) {
        PassengerDraft infant = asked.get(it.ssr.ordinal());
        PassengerDraft adult = infant == null ? one(it) : infant.adult;
        FlightDraft flight = flightOf(it);
        String who = adult == null ? null : adult.ref;
        String where = flight == null ? null : flight.ref;
        if (infantsAsked.add(who + "/" + where)) {
            draft.services.add(service(it.ssr, 1, who, where));
        }
    }

    private void service(Waiting it) {
        Segment ssr = it.ssr;
        List<PassengerDraft> named = explicit(it);
        List<PassengerDraft> whom = named.isEmpty() ? it.under : named;
        FlightDraft flight = flightOf(it);
        int quantity = quantity(ssr.text(1, 2), ssr.position(1, 2));
        String segment = flight == null ? null : flight.ref;
        if (whom.isEmpty()) {
            draft.services.add(service(ssr, quantity, null, segment));
        }
        int each = quantity == whom.size() ? 1 : quantity;
        for (PassengerDraft passenger : whom) {
            draft.services.add(service(ssr, each, passenger.ref, segment));
        }
    }

    private static SpecialService service(Segment ssr, int quantity, String passenger, String segment) {
        return new SpecialService(ssr.position(), ssr.text(1), empty(ssr.text(1, 1)), quantity, empty(ssr.text(1, 3)),
                passenger, segment, empty(ssr.text(1, 8)));
    }

    private int quantity(String text, Position at) {
        if (text.isEmpty()) {
            return 1;
        }
        int value = Numbers.positive(text, 9999);
        if (value < 1) {
            evidence.add(at, "a quantity that is no number", "1");
            return 1;
        }
        return value;
    }

    private FlightDraft flightOf(Waiting it) {
        String origin = it.ssr.text(1, 6);
        String destination = it.ssr.text(1, 7);
        if (origin.isEmpty() || it.flight != null && it.flight.connects(origin, destination)) {
            return it.flight;
        }
        FlightDraft found = draft.flight(origin, destination);
        return found != null ? found : it.flight;
    }

    /** Passengers that the SSR names by reference. */
    private List<PassengerDraft> explicit(Waiting it) {
        Segment ssr = it.ssr;
        List<PassengerDraft> named = new ArrayList<>(1);
        for (int element = 2; element <= ssr.elements(); element++) {
            String ref = ssr.text(element, 2);
            PassengerDraft found = ref.isEmpty() ? null : passengers.byRef(ref);
            if (found != null) {
                named.add(found);
            } else if (!ref.isEmpty()) {
                evidence.add(ssr.position(element, 2), "a reference that names no passenger of this reservation",
                        it.under.isEmpty() ? "nobody in particular" : "the passenger it stands under");
            }
        }
        return named;
    }

    private List<PassengerDraft> targets(Waiting it) {
        List<PassengerDraft> named = explicit(it);
        if (!named.isEmpty()) {
            return named;
        }
        PassengerDraft only = passengers.only();
        return it.under.isEmpty() && only != null ? List.of(only) : it.under;
    }

    private PassengerDraft one(Waiting it) {
        List<PassengerDraft> targets = targets(it);
        return targets.isEmpty() ? null : targets.get(0);
    }

    private PassengerDraft holder(Waiting it, String ref, Position at) {
        PassengerDraft named = ref.isEmpty() ? null : passengers.byRef(ref);
        if (named == null && !ref.isEmpty()) {
            evidence.add(at, "a reference that names no passenger of this reservation", "nobody in particular");
        }
        return named != null || !ref.isEmpty() ? named : it.under.size() == 1 ? it.under.get(0) : passengers.only();
    }

    private static String empty(String text) {
        return text.isEmpty() ? null : text;
    }
}
