package aero.interline.formats.typeb;

import aero.interline.contracts.fact.Bag;
import aero.interline.contracts.fact.Contact;
import aero.interline.contracts.fact.Fragment;
import aero.interline.contracts.fact.Gender;
import aero.interline.contracts.fact.IdentityDocument;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.Passenger;
import aero.interline.contracts.fact.PassengerType;
import aero.interline.contracts.fact.PersonName;
import aero.interline.contracts.fact.Position;
import aero.interline.contracts.fact.SeatAssignment;
import aero.interline.contracts.fact.SpecialService;
import aero.interline.contracts.fact.Ticket;
import aero.interline.formats.airline.PersonNames;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A person of a list or booking message while the elements behind the name still tell more about it. */
final class Traveller {
    /** More than anybody carries; keeps the comparison of documents short. */
    private static final int MOST_DOCUMENTS = 20;
    private static final int MOST_INFANTS = 9;

    final Position at;
    /** Name within a reservation; {@code null} in a list, where the entry names the passenger. */
    final String ref;
    PersonName name;
    PassengerType type;
    Traveller adult;
    /** Names the passenger in the list, once all of the entry is known. */
    String entry;
    LocalDate birthDate;
    Gender gender;
    String nationality;
    List<Traveller> infants = List.of();
    List<SpecialService> services = List.of();
    List<SeatAssignment> seats = List.of();
    List<Ticket> tickets = List.of();
    List<Bag> bags = List.of();
    List<Fragment> fragments = List.of();
    private List<IdentityDocument> weak = List.of();
    private final List<IdentityDocument> documents = new ArrayList<>(0);
    private Map<String, LoyaltyMembership> memberships = Map.of();
    private Map<String, Contact> contacts = Map.of();

    Traveller(Position at, String ref, PersonName name, PassengerType type) {
        this.at = at;
        this.ref = ref;
        this.name = name;
        this.type = type;
    }

    boolean isPerson() {
        return type != PassengerType.OTHER && type != PassengerType.GROUP;
    }

    boolean isInfant() {
        return adult != null;
    }

    boolean mayHaveInfant() {
        return !isInfant() && isPerson() && infants.size() < MOST_INFANTS;
    }

    void add(IdentityDocument document) {
        for (int i = 0; i < documents.size(); i++) {
            IdentityDocument known = documents.get(i);
            if (known.number().equals(document.number()) && Objects.equals(known.type(), document.type())) {
                documents.set(i, new IdentityDocument(known.at(), known.type(), known.number(),
                        first(known.country(), document.country()), first(known.issued(), document.issued()),
                        first(known.expires(), document.expires()), first(known.applicableTo(), document.applicableTo())));
                return;
            }
        }
        if (documents.size() < MOST_DOCUMENTS) {
            documents.add(document);
        } else {
            add(new Fragment(document.at(), "DOC", "a document beyond the " + MOST_DOCUMENTS + "th"));
        }
    }

    /** A document of FOID or PSPT: often that of DOCS again, with a code of its kind or country before the number. */
    void addWeak(IdentityDocument document) {
        if (weak.size() < MOST_DOCUMENTS) {
            weak = with(weak, document);
        }
    }

    private void settleDocuments() {
        for (IdentityDocument each : weak) {
            boolean known = false;
            for (IdentityDocument other : documents) {
                known |= other.number().length() > 4 && each.number().endsWith(other.number());
            }
            if (!known) {
                add(each);
            }
        }
        weak = List.of();
    }

    void add(LoyaltyMembership membership) {
        memberships = begun(memberships);
        memberships.putIfAbsent(membership.carrier() + "/" + membership.number(), membership);
    }

    void add(Contact contact) {
        contacts = begun(contacts);
        contacts.putIfAbsent(contact.kind() + "/" + contact.value(), contact);
    }

    List<Contact> contacts() {
        return listed(contacts);
    }

    void add(Ticket ticket) {
        for (int i = 0; i < tickets.size() && i < MOST_DOCUMENTS; i++) {
            Ticket each = tickets.get(i);
            if (each.number().equals(ticket.number()) && Objects.equals(each.coupon(), ticket.coupon())
                    && Objects.equals(each.segmentRef(), ticket.segmentRef())) {
                return;
            }
        }
        tickets = with(tickets, ticket);
    }

    void add(SpecialService service) {
        services = with(services, service);
    }

    void add(SeatAssignment seat) {
        seats = with(seats, seat);
    }

    void add(Bag bag) {
        bags = with(bags, bag);
    }

    void add(Fragment fragment) {
        fragments = with(fragments, fragment);
    }

    void addInfant(Traveller infant) {
        infants = with(infants, infant);
    }

    /** Most passengers have one or none: a list that facts keep as it is. */
    static <T> List<T> with(List<T> list, T entry) {
        if (list.isEmpty()) {
            return List.of(entry);
        }
        List<T> more = list.size() == 1 ? new ArrayList<>(list) : list;
        more.add(entry);
        return more;
    }

    /** The same for a map. */
    private static <T> Map<String, T> begun(Map<String, T> map) {
        return map.isEmpty() ? new LinkedHashMap<>() : map;
    }

    private static <T> List<T> listed(Map<String, T> map) {
        return map.isEmpty() ? List.of() : List.copyOf(map.values());
    }

    static <T> T first(T one, T other) {
        return one != null ? one : other;
    }

    /** A title that contradicts the documents was part of the name; one that does not tells the gender. */
    private void settleName() {
        Gender told = PersonNames.genderOf(name.title());
        if (told != null && gender != null && told != gender && gender != Gender.UNSPECIFIED) {
            name = PersonNames.withTitlePutBack(name);
        } else if (gender == null && isPerson()) {
            gender = told;
        }
    }

    Passenger toPassenger(String named, String infantOf) {
        settleName();
        settleDocuments();
        return new Passenger(at, named, null, type, infantOf, name, birthDate, gender, nationality,
                documents, listed(memberships), listed(contacts));
    }

    /** The passenger as a reservation names it. */
    Passenger toPassenger() {
        return toPassenger(ref, adult == null ? null : adult.ref);
    }
}
