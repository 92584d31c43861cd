package aero.interline.formats.json;

import aero.interline.contracts.fact.AirSegment;
import aero.interline.contracts.fact.Contact;
import aero.interline.contracts.fact.Gender;
import aero.interline.contracts.fact.IdentityDocument;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.Partial;
import aero.interline.contracts.fact.Passenger;
import aero.interline.contracts.fact.PassengerType;
import aero.interline.contracts.fact.Payment;
import aero.interline.contracts.fact.PersonName;
import aero.interline.contracts.fact.Position;
import aero.interline.contracts.fact.RecordLocator;
import aero.interline.contracts.fact.ReservationKey;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.contracts.fact.ReservationStatus;
import aero.interline.contracts.fact.ReservationVersion;
import aero.interline.contracts.fact.SeatAssignment;
import aero.interline.contracts.fact.SpecialService;
import aero.interline.contracts.fact.Ticket;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Reservations of every shape from a seed, so that a failing one can be made again. */
final class FactArbitraries {
    private static final String[] WORDS = {"MÜLLER", "O'BRIEN", "LI", "A\"B", "Ω", "TAB\tED", "back\\slash", "日本", "\u2028"};

    private final Random random;

    FactArbitraries(long seed) {
        this.random = new Random(seed);
    }

    ReservationReported reservation() {
        List<Passenger> passengers = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            passengers.add(passenger("p" + i, i == 0 ? null : "p0"));
        }
        List<AirSegment> segments = new ArrayList<>();
        for (int i = 1; i <= random.nextInt(4); i++) {
            segments.add(segment(Integer.toString(i)));
        }
        RecordLocator own = new RecordLocator("1A", "ABC12" + random.nextInt(10), null);
        String segment = segments.isEmpty() ? null : "1";
        return new ReservationReported(Position.NONE, new ReservationKey("1A", own.locator(), maybe(day())),
                new ReservationVersion(maybe(instant()), maybe(instant())), List.of(own), maybe(day()),
                random.nextBoolean() ? ReservationStatus.ACTIVE : ReservationStatus.CANCELLED, null, null, passengers, segments,
                List.of(new SpecialService(Position.NONE, "VGML", maybe("HK"), 1 + random.nextInt(9), maybe("LH"), "p0", segment,
                        maybe(word()))),
                List.of(new SeatAssignment(Position.NONE, "p0", segment, "12A", maybe("FRA"), maybe("JFK"), maybe("Y"), "SSD")),
                List.of(), List.of(new Ticket(Position.NONE, "2201234567890", maybe(2), maybe("T"), maybe(day()), "p0", segment)),
                List.of(new Contact(Position.NONE, Contact.Kind.ADDRESS, word(), maybe(word()))),
                List.of(new Payment(Position.NONE, "p0", "CA", maybe(new BigDecimal("120.50")), maybe("EUR"), null, null, null)),
                List.of(), List.of(), List.of(), maybe(new Partial(List.of(new PersonName(word(), maybe(word()), null, word())))));
    }

    private Passenger passenger(String ref, String adult) {
        PassengerType type = adult == null ? PassengerType.ADULT : pick(PassengerType.values());
        return new Passenger(Position.NONE, ref, maybe(word()), type, type == PassengerType.INFANT ? adult : null,
                new PersonName(word(), maybe(word()), maybe("MR"), word()), maybe(day()), maybe(pick(Gender.values())),
                maybe("DEU"),
                List.of(new IdentityDocument(Position.NONE, maybe("P"), maybe("C01X"), maybe("DEU"), maybe(day()), maybe(day()), null)),
                List.of(new LoyaltyMembership(Position.NONE, "LH", "992222333344", maybe("SEN"))), List.of());
    }

    private AirSegment segment(String ref) {
        var departs = maybe(day().atTime(random.nextInt(24), random.nextInt(60)));
        return new AirSegment(Position.NONE, ref, "LH", "UA", maybe("400"), maybe("8840"), "FRA", "JFK", departs,
                departs != null && random.nextBoolean(), departs, maybe("Y"), maybe("M"), maybe("HK"), random.nextBoolean(), maybe("744"));
    }

    private String word() {
        return pick(WORDS);
    }

    private LocalDate day() {
        return LocalDate.ofEpochDay(random.nextInt(30_000));
    }

    private Instant instant() {
        return Instant.ofEpochSecond(random.nextInt());
    }

    private <T> T pick(T[] from) {
        return from[random.nextInt(from.length)];
    }

    private <T> T maybe(T value) {
        return random.nextInt(3) == 0 ? null : value;
    }
}
