package aero.interline.formats.typeb;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.fact.AirSegment;
import aero.interline.contracts.fact.Bag;
import aero.interline.contracts.fact.Contact;
import aero.interline.contracts.fact.FlightDate;
import aero.interline.contracts.fact.Gender;
import aero.interline.contracts.fact.IdentityDocument;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.Passenger;
import aero.interline.contracts.fact.PassengerListed;
import aero.interline.contracts.fact.PassengerListed.ListKind;
import aero.interline.contracts.fact.PassengerListed.Standing;
import aero.interline.contracts.fact.PassengerType;
import aero.interline.contracts.fact.PersonName;
import aero.interline.contracts.fact.Position;
import aero.interline.contracts.fact.RecordLocator;
import aero.interline.contracts.fact.ReservationVersion;
import aero.interline.contracts.fact.SeatAssignment;
import aero.interline.contracts.fact.SpecialService;
import aero.interline.contracts.fact.Ticket;
import aero.interline.formats.FormatReader;
import aero.interline.formats.airline.EntryKey;
import aero.interline.formats.airline.PersonNames;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What is written reads as what it was made from, whole and in parts. */
class TypeBWriterTest {
    private static final Instant MADE = Instant.parse("2026-11-21T10:00:00Z");
    private static final TypeBWriter.Head HEAD = new TypeBWriter.Head("MUCKKLH", "FRARMLH", MADE);
    private static final Position HERE = Position.NONE;

    @Property(tries = 120)
    void whatIsWrittenReadsTheSame(@ForAll long seed) {
        Random random = new Random(seed);
        boolean changes = random.nextBoolean();
        List<PassengerListed> entries = entries(random, changes);
        byte[] written = changes ? TypeBWriter.adl(HEAD, entries) : TypeBWriter.pnl(HEAD, entries);
        Reading reading = Telexes.read(written);
        assertThat(reading.rejection()).isNull();
        assertThat(reading.losses()).isEmpty();
        assertThat(reading.evidence()).isEmpty();
        same(Telexes.listed(reading), entries);
        assertThat(new String(written, StandardCharsets.UTF_8).lines()).allMatch(line -> line.length() <= 64);
    }

    @Property(tries = 80)
    void partsAreTheListByteForByteAndReadAsTheList(@ForAll long seed) {
        Random random = new Random(seed);
        boolean changes = random.nextBoolean();
        List<PassengerListed> entries = entries(random, changes);
        byte[] whole = changes ? TypeBWriter.adl(HEAD, entries) : TypeBWriter.pnl(HEAD, entries);
        List<byte[]> parts = TypeBParts.split(whole, 200 + random.nextInt(3000));
        assertThat(TypeBParts.join(parts)).isEqualTo(whole);
        List<Reading> readings = new FormatReader().readTogether(Telexes.ORIGIN, parts);
        for (int i = 0; i < parts.size() && parts.size() > 1; i++) {
            assertThat(readings.get(i).part().number()).isEqualTo(i + 1);
            assertThat(readings.get(i).part().last()).isEqualTo(i == parts.size() - 1);
        }
        List<PassengerListed> read = new ArrayList<>();
        readings.forEach(each -> read.addAll(Telexes.listed(each)));
        same(read, entries);
    }

    private static void same(List<PassengerListed> read, List<PassengerListed> written) {
        assertThat(read).usingRecursiveComparison().ignoringFieldsOfTypes(Position.class)
                .ignoringCollectionOrder().isEqualTo(written);
    }

    @Test
    void partsFitTheLine() {
        List<PassengerListed> entries = new ArrayList<>();
        for (long seed = 0; entries.size() < 150; seed++) {
            for (PassengerListed each : entries(new Random(seed), false)) {
                if (entries.stream().noneMatch(other -> other.entry().equals(each.entry()))) {
                    entries.add(each);
                }
            }
        }
        List<byte[]> parts = TypeBParts.split(TypeBWriter.pnl(HEAD, entries), TypeBParts.MOST_BYTES);
        assertThat(parts.size()).isGreaterThan(3);
        assertThat(parts).allSatisfy(each -> assertThat(each.length).isLessThanOrEqualTo(TypeBParts.MOST_BYTES));
    }

    @Test
    void linesThatEndInCarriageReturnAndLineFeedStaySo() {
        byte[] whole = new String(TypeBWriter.pnl(HEAD, entries(new Random(7), false)), StandardCharsets.UTF_8)
                .replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        assertThat(TypeBParts.join(TypeBParts.split(whole, 300))).isEqualTo(whole);
    }

    private static List<PassengerListed> entries(Random random, boolean changes) {
        List<PassengerListed> entries = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (int i = 0; i <= random.nextInt(12); i++) {
            PassengerListed entry = adult(random, changes);
            if (used.add(entry.entry())) {
                entries.add(entry);
                if (random.nextInt(4) == 0 && entry.passenger().type() == PassengerType.ADULT) {
                    infant(entry, random, entries);
                }
            }
        }
        return entries;
    }

    private static ReservationVersion version(boolean changes) {
        return new ReservationVersion(changes ? MADE.plusSeconds(1) : MADE, MADE);
    }

    private static PassengerListed adult(Random random, boolean changes) {
        boolean child = random.nextInt(5) == 0;
        String surname = pick(random, "EXAMPLE", "SAMPLE", "TRAVELLER-LONGNAME", "ПРИМЕР", "OHARA");
        String given = pick(random, "ANNA", "BERT MARIA", "CARL THEODOR MAXIMILIAN ALEXANDER", "ИВАН");
        Gender gender = pick(random, Gender.MALE, Gender.FEMALE, null);
        PersonName name = PersonNames.of(surname, given + (child || gender == null ? "" : gender == Gender.MALE ? "MR" : "MRS"));
        List<RecordLocator> locators = random.nextInt(6) == 0 ? List.of()
                : List.of(new RecordLocator("LH", locator(random), null), new RecordLocator("1A", locator(random), null));
        String destination = pick(random, "JFK", "ORD");
        FlightDate flight = new FlightDate("LH", "400", LocalDate.of(2026, 11, 23), "FRA", destination);
        String entry = EntryKey.of(destination, locators, "LH", name);
        LocalDate birth = random.nextBoolean() || child ? LocalDate.of(child ? 2018 : 1964, 1 + random.nextInt(12), 5) : null;
        List<SpecialService> services = new ArrayList<>();
        if (child) {
            services.add(service("CHLD", "HK", 1, String.format("05%s18", TelexDates.monthName(birth.getMonthValue()))));
        }
        if (random.nextBoolean()) {
            services.add(service("WCHR", "HK", 1, null));
            services.add(service("OTHS", null, 1, "A REMARK THAT IS LONGER THAN WHAT ONE LINE OF A TELEX MAY HOLD AND IS FOLDED"));
        }
        Passenger passenger = new Passenger(HERE, EntryNames.ref(entry), null, child ? PassengerType.CHILD : PassengerType.ADULT, null,
                name, birth, gender, null, documents(random, birth), memberships(random), contacts(random));
        String bookingClass = pick(random, "Y", "C");
        return new PassengerListed(HERE, flight, ListKind.PNL, entry, version(changes),
                changes && random.nextBoolean() ? Standing.DELETED : Standing.BOOKED, passenger, bookingClass, bookingClass, locators,
                connections(random, destination), services, seats(random), bags(random), tickets(random), List.of());
    }

    private static void infant(PassengerListed adult, Random random, List<PassengerListed> to) {
        LocalDate birth = LocalDate.of(2026, 8, 1 + random.nextInt(20));
        PersonName name = PersonNames.of(adult.passenger().name().surname(), "TIM");
        String entry = EntryNames.infant(adult.entry(), 1);
        String told = String.format("%02dAUG26 %s", birth.getDayOfMonth(), name.raw());
        Passenger infant = new Passenger(HERE, EntryNames.ref(entry), null, PassengerType.INFANT, EntryNames.ref(adult.entry()), name,
                birth, Gender.MALE, null, documents(random, birth), List.of(), List.of());
        List<SpecialService> services = new ArrayList<>(adult.services());
        services.add(service("INFT", "HK", 1, told));
        to.set(to.size() - 1, new PassengerListed(HERE, adult.flight(), adult.list(), adult.entry(), adult.version(), adult.standing(),
                adult.passenger(), adult.bookingClass(), adult.cabin(), adult.locators(), adult.connections(), services, adult.seats(),
                adult.bags(), adult.tickets(), List.of()));
        to.add(new PassengerListed(HERE, adult.flight(), adult.list(), entry, adult.version(), adult.standing(), infant,
                adult.bookingClass(), adult.cabin(), adult.locators(), adult.connections(), List.of(), List.of(), List.of(),
                adult.tickets().isEmpty() ? List.of() : List.of(ticket("2209999999999")), List.of()));
    }

    private static List<IdentityDocument> documents(Random random, LocalDate birth) {
        return birth == null || random.nextBoolean() ? List.of() : List.of(new IdentityDocument(HERE, "P", "C0" + locator(random), "DEU",
                null, LocalDate.of(2030, 10, 31), null));
    }

    private static List<LoyaltyMembership> memberships(Random random) {
        return random.nextBoolean() ? List.of() : List.of(new LoyaltyMembership(HERE, "LH", "99200300000" + random.nextInt(9), "SEN"));
    }

    private static List<Contact> contacts(Random random) {
        return random.nextBoolean() ? List.of() : List.of(new Contact(HERE, Contact.Kind.EMAIL, "ANNA_E-X@EXAMPLE.ORG", null),
                new Contact(HERE, Contact.Kind.MOBILE, "4915100000000", null), new Contact(HERE, Contact.Kind.PHONE, "4989000000", null));
    }

    private static List<AirSegment> connections(Random random, String destination) {
        return random.nextBoolean() ? List.of() : List.of(
                new AirSegment(HERE, "1", "LH", "LH", "123", null, "MUC", "FRA", LocalDateTime.of(2026, 11, 22, 0, 0), false,
                        LocalDateTime.of(2026, 11, 22, 21, 5), "M", null, "HK", false, null),
                new AirSegment(HERE, "2", "UA", "UA", "1523", null, destination, "DFW", LocalDateTime.of(2026, 11, 23, 19, 30), true,
                        null, "Y", null, null, false, null));
    }

    private static List<SeatAssignment> seats(Random random) {
        return random.nextBoolean() ? List.of()
                : List.of(new SeatAssignment(HERE, null, null, "1" + random.nextInt(9) + "B", null, null, null, "SEAT"));
    }

    private static List<Bag> bags(Random random) {
        return random.nextBoolean() ? List.of() : List.of(new Bag(HERE, null, null, 2, 35, "K", null, null, null),
                new Bag(HERE, null, null, 2, null, null, null, "0220123456", "JFK"));
    }

    private static List<Ticket> tickets(Random random) {
        return random.nextBoolean() ? List.of() : List.of(ticket("220240" + (1_000_000 + random.nextInt(8_000_000))));
    }

    private static Ticket ticket(String number) {
        return new Ticket(HERE, number, 1, null, null, null, null);
    }

    private static SpecialService service(String code, String status, int quantity, String text) {
        return new SpecialService(HERE, code, status, quantity, null, null, null, text);
    }

    private static String locator(Random random) {
        return "A" + (10_000 + random.nextInt(80_000));
    }

    @SafeVarargs
    private static <T> T pick(Random random, T... of) {
        return of[random.nextInt(of.length)];
    }
}
