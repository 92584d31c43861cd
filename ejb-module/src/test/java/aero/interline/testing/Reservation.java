package aero.interline.testing;

import aero.interline.contracts.fact.AirSegment;
import aero.interline.contracts.fact.Contact;
import aero.interline.contracts.fact.Gender;
import aero.interline.contracts.fact.IdentityDocument;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.Partial;
import aero.interline.contracts.fact.Passenger;
import aero.interline.contracts.fact.PassengerType;
import aero.interline.contracts.fact.PersonName;
import aero.interline.contracts.fact.Position;
import aero.interline.contracts.fact.RecordLocator;
import aero.interline.contracts.fact.ReservationKey;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.contracts.fact.ReservationStatus;
import aero.interline.contracts.fact.ReservationVersion;
import aero.interline.contracts.fact.SpecialService;
import aero.interline.contracts.fact.Ticket;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Writes reservations for tests: {@code Reservation.of("ABC123").modified(2).person("SMITH", "ANNA").report()}. */
public final class Reservation {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    private final String locator;
    private Instant modified = START;
    private final List<Passenger> passengers = new ArrayList<>();
    private final List<SpecialService> services = new ArrayList<>();
    private final List<Ticket> tickets = new ArrayList<>();
    private final List<RecordLocator> locators = new ArrayList<>();
    private final List<Contact> contacts = new ArrayList<>();
    private int flights = 2;
    private int alone;
    private boolean cancelled;
    private Partial partial;
    private LocalDate born = LocalDate.of(1980, 5, 17);
    private String segmentPrefix = "";
    private String operating = "LH";
    private String carrier = "1A";

    private Reservation(String locator) {
        this.locator = locator;
        locators.add(new RecordLocator("1A", locator, null));
    }

    public static Reservation of(String locator) {
        return new Reservation(locator);
    }

    public Reservation modified(int minute) {
        modified = START.plusSeconds(60L * minute);
        return this;
    }

    /** Of those who follow. */
    public Reservation born(LocalDate day) {
        born = day;
        return this;
    }

    /** Somebody of whom the sender knows the name, the date of birth and a telephone number that others may share. */
    public Reservation caller(String surname, String given, String phone) {
        int ref = passengers.size() + 1;
        passengers.add(new Passenger(new Position(ref, 1, 1, 100 * ref, 90), String.valueOf(ref), null,
                PassengerType.ADULT, null, new PersonName(surname, given, null, surname + "/" + given), born, null, null,
                List.of(), List.of(), List.of(new Contact(Position.NONE, Contact.Kind.PHONE, phone, null))));
        return this;
    }

    public Reservation person(String surname, String given) {
        return person(surname, given, PassengerType.ADULT, List.of(), List.of());
    }

    public Reservation withPassport(String surname, String given, String number) {
        IdentityDocument passport =
                new IdentityDocument(Position.NONE, "P", number, "DEU", null, LocalDate.of(2030, 1, 1), null);
        return person(surname, given, PassengerType.ADULT, List.of(passport), List.of());
    }

    public Reservation withMember(String surname, String given, String number) {
        return person(surname, given, PassengerType.ADULT, List.of(),
                List.of(new LoyaltyMembership(Position.NONE, "LH", number, "FTL")));
    }

    public Reservation person(String surname, String given, PassengerType type, List<IdentityDocument> documents,
            List<LoyaltyMembership> memberships) {
        int ref = passengers.size() + 1;
        passengers.add(new Passenger(new Position(ref, 1, 1, 100 * ref, 90), String.valueOf(ref), null, type, null,
                new PersonName(surname, given, "MR", surname + "/" + given + "MR"), born,
                Gender.MALE, "DEU", documents, memberships,
                List.of(new Contact(Position.NONE, Contact.Kind.EMAIL, given + "@example.org", null))));
        return this;
    }

    public Reservation request(String code, String text) {
        services.add(new SpecialService(Position.NONE, code, "HK", 1, "LH", "1", null, text));
        return this;
    }

    /** Said of nobody in particular. */
    public Reservation remark(String code, String text) {
        services.add(new SpecialService(Position.NONE, code, "HK", 1, "LH", null, null, text));
        return this;
    }

    /** A request for one flight. The sender names its flights by this prefix and their number. */
    public Reservation requestOnFlight(String code, String prefix, int flight) {
        segmentPrefix = prefix;
        services.add(new SpecialService(Position.NONE, code, "HK", 1, "LH", "1", prefix + flight, null));
        return this;
    }

    /** What another system calls the reservation. */
    public Reservation locator(String owner, String code) {
        locators.add(new RecordLocator(owner, code, null));
        return this;
    }

    /** Told for the reservation and not for one of its passengers. */
    public Reservation contact(Contact.Kind kind, String value) {
        contacts.add(new Contact(Position.NONE, kind, value, null));
        return this;
    }

    /** A ticket of everybody's. */
    public Reservation ticket(String number) {
        tickets.add(new Ticket(Position.NONE, number, null, "T", null, null, null));
        return this;
    }

    public Reservation flights(int number) {
        flights = number;
        return this;
    }

    /** Tells nothing but one flight, cancelled or not, and says nothing of what it does not tell. */
    public Reservation flightAlone(int number, boolean gone) {
        alone = number;
        cancelled = gone;
        return partial();
    }

    /** Tells only what is affected: no flights, unless {@link #flightAlone} does. */
    public Reservation partial(PersonName... formerNames) {
        partial = new Partial(List.of(formerNames));
        return this;
    }

    public Reservation ownedBy(String owner) {
        carrier = owner;
        return this;
    }

    public Reservation operatedBy(String carrier) {
        operating = carrier;
        return this;
    }

    public ReservationReported report() {
        return report(new Position(2, 1, 10, 9, 500));
    }

    public ReservationReported report(Position at) {
        ReservationKey key = new ReservationKey(carrier, locator, LocalDate.of(2026, 1, 1));
        List<AirSegment> segments = new ArrayList<>();
        for (int i = partial == null ? 1 : alone; i > 0 && i <= (partial == null ? flights : alone); i++) {
            LocalDateTime departs = DAY.plusDays(i).atTime(9, 30);
            segments.add(new AirSegment(Position.NONE, segmentPrefix + i, "LH", operating, String.valueOf(400 + i), null,
                    i % 2 == 1 ? "FRA" : "JFK", i % 2 == 1 ? "JFK" : "FRA", departs, true, departs.plusHours(9), "Y",
                    "Y", cancelled ? "XX" : "HK", cancelled, "744"));
        }
        return new ReservationReported(at, key, new ReservationVersion(modified, null),
                locators, null, cancelled ? ReservationStatus.CANCELLED : ReservationStatus.ACTIVE,
                null, null, passengers, segments, services, List.of(), List.of(), tickets, contacts, List.of(), List.of(), List.of(),
                List.of(), partial);
    }
}
