package aero.interline.formats.typeb;

import aero.interline.contracts.fact.AirSegment;
import aero.interline.contracts.fact.Bag;
import aero.interline.contracts.fact.FlightDate;
import aero.interline.contracts.fact.Fragment;
import aero.interline.contracts.fact.PassengerListed;
import aero.interline.contracts.fact.PassengerListed.Standing;
import aero.interline.contracts.fact.PassengerType;
import aero.interline.contracts.fact.PersonName;
import aero.interline.contracts.fact.RecordLocator;
import aero.interline.contracts.fact.ReservationVersion;
import aero.interline.contracts.fact.SeatAssignment;
import aero.interline.contracts.fact.SpecialService;
import aero.interline.formats.EvidenceLog;
import aero.interline.formats.airline.AirlineDates;
import aero.interline.formats.airline.PersonNames;
import aero.interline.formats.airline.SeatText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Makes one fact of every person in the name items of a list, infants included. Locators that only the first item of a
 * party tells hold for the whole party.
 */
final class ListFacts {
    /** To how many of one item a part that was not understood is added. */
    private static final int MOST_SHARING = 9;

    /** A fact and the part that it begins in. */
    record Placed(int part, PassengerListed fact) {}

    private final ListHead head;
    private final Map<String, String> cabins;
    private final AirlineDates dates;
    private final List<Telex> telexes;
    private final ReservationVersion version;
    private final EntryNames names = new EntryNames();
    private final Map<String, List<RecordLocator>> parties = new HashMap<>();
    /** By entry, in the order of the list. */
    private final Map<String, Placed> facts = new LinkedHashMap<>();
    private FlightDate flight;

    ListFacts(ListHead head, Map<String, String> cabins, List<Telex> telexes) {
        this.head = head;
        this.cabins = cabins;
        this.telexes = telexes;
        this.dates = new AirlineDates(head.flight().date());
        this.version = new ReservationVersion(head.version(), head.made());
    }

    List<Placed> of(List<NameItem> items) {
        for (NameItem each : items) {
            rememberParty(each);
        }
        for (NameItem each : items) {
            entry(each);
        }
        return List.copyOf(facts.values());
    }

    private void rememberParty(NameItem item) {
        if (item.party == null) {
            return;
        }
        List<RecordLocator> told = ownLocators(item);
        if (!told.isEmpty()) {
            parties.putIfAbsent(item.action + "|" + item.party, told);
            parties.putIfAbsent("|" + item.party, told);
        }
    }

    private List<RecordLocator> ownLocators(NameItem item) {
        List<RecordLocator> locators = List.of();
        for (ListElement each : item.elements) {
            RecordLocator locator = each.locator(head.flight().carrier());
            if (locator != null && locators.size() < 20 && !locators.contains(locator)) {
                locators = Traveller.with(locators, locator);
            }
        }
        return locators;
    }

    private List<RecordLocator> locators(NameItem item) {
        List<RecordLocator> own = ownLocators(item);
        if (!own.isEmpty() || item.party == null) {
            return own;
        }
        List<RecordLocator> ofAction = parties.get(item.action + "|" + item.party);
        return ofAction != null ? ofAction : parties.getOrDefault("|" + item.party, List.of());
    }

    private void entry(NameItem item) {
        EvidenceLog evidence = telexes.get(item.part).evidence;
        List<Traveller> travellers = travellers(item, evidence);
        Party party = new Party(travellers, null);
        Requests requests = new Requests(party, dates, evidence);
        List<AirSegment> connections = new ArrayList<>(0);
        for (ListElement each : item.elements) {
            element(each, item, travellers, requests, connections);
        }
        List<RecordLocator> locators = locators(item);
        for (Traveller each : travellers) {
            each.entry = each.isInfant()
                    ? EntryNames.infant(each.adult.entry, each.adult.infants.indexOf(each) + 1)
                    : names.next(item.action, item.destination, locators, head.flight().carrier(), each.name);
            String infantOf = each.isInfant() ? each.adult.entry : null;
            add(each.entry, new Placed(item.part, fact(item, each, infantOf, locators, connections)), evidence);
        }
    }

    /** A list may delete a passenger and add the same one again in another class: then the passenger is on it. */
    private void add(String entry, Placed fact, EvidenceLog evidence) {
        if (facts.putIfAbsent(entry, fact) == null) {
            return;
        }
        evidence.add(fact.fact().at(), "the same entry twice in one list",
                fact.fact().standing() == Standing.DELETED ? "what the list says besides the deletion" : "what is said last");
        if (fact.fact().standing() != Standing.DELETED) {
            facts.remove(entry);
            facts.put(entry, fact);
        }
    }

    private static List<Traveller> travellers(NameItem item, EvidenceLog evidence) {
        List<Traveller> travellers = new ArrayList<>(1);
        for (String given : item.givens) {
            travellers.add(traveller(item, given));
        }
        if (travellers.isEmpty()) {
            travellers.add(traveller(item, ""));
            if (item.seats > 1) {
                travellers.get(0).type = PassengerType.GROUP;
                evidence.add(item.at, item.seats + " seats under one name", "a group without names");
            }
        } else if (item.givens.size() < item.seats) {
            evidence.add(item.at, item.seats + " seats for " + item.givens.size() + " names", "the others are not named yet");
        } else if (item.givens.size() > item.seats) {
            evidence.add(item.at, item.seats + " seats for " + item.givens.size() + " names", "all names");
        }
        return travellers;
    }

    private static Traveller traveller(NameItem item, String given) {
        PersonName name = PersonNames.of(item.surname, given);
        PassengerType type = PersonNames.isNobody(item.surname, given) ? PassengerType.OTHER
                : "MSTR".equals(name.title()) ? PassengerType.CHILD : PassengerType.ADULT;
        return new Traveller(item.range(), null, name, type);
    }

    private void element(ListElement it, NameItem item, List<Traveller> travellers, Requests requests, List<AirSegment> connections) {
        String text = it.text();
        boolean understood = switch (it.tag.isEmpty() ? ' ' : it.tag.charAt(0)) {
            case 'L' -> it.locator(head.flight().carrier()) != null;
            case 'R' -> it.tag.length() == 1 && request(Request.inList(it.at, text), requests);
            case 'I', 'O' -> !it.tag.startsWith("ID") && connection(it, item, connections);
            case 'W' -> it.tag.length() == 1 && baggage(ElementTexts.weight(it.at, text), travellers);
            case 'N' -> it.tag.length() == 1 && baggage(ElementTexts.tags(it.at, text), travellers);
            case 'S' -> it.tag.length() == 1 && seats(it, travellers);
            case 'C' -> it.tag.length() == 1 && groupName(it, travellers);
            default -> false;
        };
        if (!understood) {
            Fragment fragment = new Fragment(it.at, it.tag.isEmpty() ? "line" : "." + it.tag,
                    text.isEmpty() ? "." + it.tag + "/" : text);
            travellers.subList(0, Math.min(travellers.size(), MOST_SHARING)).forEach(each -> each.add(fragment));
        }
    }

    private static boolean request(Request request, Requests requests) {
        if (request != null) {
            requests.take(request, null);
        }
        return request != null;
    }

    private boolean connection(ListElement it, NameItem item, List<AirSegment> connections) {
        AirSegment connection = ElementTexts.connection(it.at, it.text(), it.tag.charAt(0) == 'I', head.flight(), item.destination,
                Integer.toString(connections.size() + 1));
        if (connection != null) {
            connections.add(connection);
        }
        return connection != null;
    }

    private static boolean baggage(Bag bag, List<Traveller> travellers) {
        if (bag != null) {
            travellers.get(0).add(bag);
        }
        return bag != null;
    }

    private static boolean seats(ListElement it, List<Traveller> travellers) {
        List<String> numbers = SeatText.list(it.text());
        for (int i = 0; i < numbers.size(); i++) {
            Traveller holder = travellers.get(Math.min(i, travellers.size() - 1));
            holder.add(new SeatAssignment(it.at, null, null, numbers.get(i), null, null, null, ".S"));
        }
        return !numbers.isEmpty();
    }

    /** The name under which a group travels, as SSR GRPS tells it. */
    private static boolean groupName(ListElement it, List<Traveller> travellers) {
        for (Traveller each : travellers.subList(0, Math.min(travellers.size(), MOST_SHARING))) {
            each.add(new SpecialService(it.at, "GRPS", null, 1, null, null, null, it.text()));
        }
        return true;
    }

    private PassengerListed fact(NameItem item, Traveller traveller, String infantOf, List<RecordLocator> locators,
            List<AirSegment> connections) {
        return new PassengerListed(item.range(), flightTo(item.destination), head.kind().list(), traveller.entry, version, standing(item),
                traveller.toPassenger(EntryNames.ref(traveller.entry), EntryNames.ref(infantOf)), item.bookingClass, cabins.get(item.bookingClass), locators, connections,
                traveller.services, traveller.seats, traveller.bags, traveller.tickets, traveller.fragments);
    }

    /** One for all who go there. */
    private FlightDate flightTo(String destination) {
        if (flight == null || !Objects.equals(flight.destination(), destination)) {
            flight = new FlightDate(head.flight().carrier(), head.flight().number(), head.flight().date(), head.flight().origin(), destination);
        }
        return flight;
    }

    private Standing standing(NameItem item) {
        return switch (head.kind()) {
            case PFS -> PfsCategory.standing(item.action);
            case PRL -> Standing.BOARDED;
            default -> item.action.equals("DEL") ? Standing.DELETED : Standing.BOOKED;
        };
    }
}
