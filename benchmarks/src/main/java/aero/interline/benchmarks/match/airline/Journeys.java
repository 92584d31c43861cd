package aero.interline.benchmarks.match.airline;

import aero.interline.benchmarks.generator.Booking;
import aero.interline.benchmarks.generator.Bookings;
import aero.interline.benchmarks.generator.Dice;
import aero.interline.benchmarks.generator.Homes;
import aero.interline.benchmarks.generator.Household;
import aero.interline.benchmarks.generator.Itineraries;
import aero.interline.benchmarks.generator.Leg;
import aero.interline.benchmarks.generator.Names;
import aero.interline.benchmarks.generator.Person.Age;
import aero.interline.benchmarks.generator.Traveller;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who travels when, with whom, and how the booking tells it. */
final class Journeys {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 10);
    private static final int DAYS = 290;
    private static final int PARTIES_ON_FLIGHT = 12;
    private static final int LARGEST_PARTY = 6;
    /** One agency for so many persons; it puts its own contacts into the bookings of everybody. */
    private static final int PERSONS_OF_AGENCY = 800;
    /** One travel desk of a company for so many persons; it does the same for a few. */
    private static final int PERSONS_OF_DESK = 60;

    private final long seed;
    private final List<Desk> agencies;
    private final List<Desk> desks;
    private final List<Leg> legs = new ArrayList<>();
    private final List<List<Party>> flights = new ArrayList<>();
    private int bookings;

    /** @param persons about how many will travel */
    Journeys(long seed, int persons) {
        this.seed = seed;
        this.agencies = desks(persons / PERSONS_OF_AGENCY + 2, "agencies");
        this.desks = desks(persons / PERSONS_OF_DESK + 2, "desks");
        Dice dice = new Dice(seed, "flights", 0);
        for (int i = 0; i <= persons / PARTIES_ON_FLIGHT + 40; i++) {
            legs.add(leg(dice, i));
            flights.add(new ArrayList<>());
        }
    }

    /** Who books for others and gives own contacts. */
    private record Desk(String email, String mobile) {}

    private List<Desk> desks(int count, String stream) {
        Dice dice = new Dice(seed, stream, 0);
        List<Desk> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = dice.pick(Names.SURNAMES) + dice.pick(Names.SURNAMES);
            made.add(new Desk(dice.pick(List.of("BOOKINGS", "TRAVEL", "OFFICE")) + "@" + name + ".EXAMPLE",
                    Place.mobile(dice.pick(Homes.ALL), dice)));
        }
        return made;
    }

    private static Leg leg(Dice dice, int number) {
        Itineraries.Carrier carrier = dice.pick(Itineraries.CARRIERS);
        LocalDateTime departs = FIRST.plusDays(dice.below(DAYS)).atTime(dice.between(6, 21), 5 * dice.below(12));
        return new Leg(carrier.code(), 100 + number % 1_800, carrier.code(), 0, carrier.hub(),
                carrier.hub().equals("FRA") ? "JFK" : "FRA", departs, departs.plusHours(5), "Y", "HK", "333");
    }

    /** Everybody of a household over the year. */
    void ofHousehold(List<Resident> members) {
        Set<Integer> taken = new HashSet<>();
        Dice dice = new Dice(seed, "journeys", members.get(0).id());
        for (Resident each : members) {
            for (int i = each.often() ? dice.between(8, 20) : 0; i > 0; i--) {
                book(List.of(each), dice, taken);
            }
        }
        for (int i = dice.between(1, 3); i > 0; i--) {
            List<Resident> going = members.stream().limit(LARGEST_PARTY).toList();
            book(dice.chance(45) ? List.of(members.get(0)) : going, dice, taken);
        }
    }

    /** One journey alone. */
    void ofOne(Resident who, Dice dice) {
        book(List.of(who), dice, new HashSet<>());
    }

    private void book(List<Resident> going, Dice dice, Set<Integer> taken) {
        int flight;
        do {
            flight = dice.below(flights.size());
        } while (!taken.add(flight));
        LocalDate day = legs.get(flight).departs().toLocalDate();
        List<Told> told = new ArrayList<>();
        boolean documents = dice.chance(80);
        boolean order = dice.chance(25);
        for (Resident each : going) {
            Told one = Narrator.tell(each, Medium.BOOKING, day, dice);
            told.add(documents ? one : order ? one.withoutPassport() : one.byNameAlone());
        }
        reached(told, dice);
        flights.get(flight).add(party(told, legs.get(flight), order, dice));
    }

    /** Agencies and travel desks give their own contacts; who books for others gives his or hers for all. */
    private void reached(List<Told> told, Dice dice) {
        int way = dice.below(100);
        Desk desk = way < 15 ? dice.pick(agencies) : way < 18 ? dice.pick(desks) : null;
        Told first = told.get(0);
        for (int i = 0; i < told.size(); i++) {
            Told each = told.get(i);
            if (desk != null) {
                told.set(i, each.reachedAt(desk.email(), desk.mobile())
                        .with(each.mistake() == Mistake.NONE ? Mistake.AGENCY_CONTACT : each.mistake()));
            } else if (i > 0 && dice.chance(70)) {
                told.set(i, each.reachedAt(first.email(), first.mobile()));
            }
        }
    }

    private Party party(List<Told> told, Leg leg, boolean order, Dice dice) {
        LocalDate day = leg.departs().toLocalDate();
        Itineraries.Carrier carrier = Itineraries.CARRIERS.stream().filter(each -> each.code().equals(leg.marketing()))
                .findFirst().orElseThrow();
        List<Traveller> travellers = new ArrayList<>();
        List<Integer> infants = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            if (told.get(i).who().on(day) == Age.INFANT) {
                infants.add(i + 1);
            }
        }
        for (int i = 0; i < told.size(); i++) {
            Age age = told.get(i).who().on(day);
            boolean alone = told.size() == 1;
            int infant = age == Age.ADULT && !infants.isEmpty() ? infants.remove(0) : 0;
            travellers.add(new Traveller(i + 1, told.get(i).person(), age == Age.INFANT && alone ? Age.CHILD : age, infant,
                    carrier.ticketCode() + dice.digits(10), null, 0, (char) ('A' + i % 6)));
        }
        Told first = told.get(0);
        Resident payer = first.who();
        Household household = new Household(told.stream().map(Told::person).toList(), first.email(), first.mobile(),
                payer.street(), payer.home().city(), payer.home().country2());
        LocalDateTime created = day.minusDays(dice.between(5, 90)).atTime(dice.between(7, 21), dice.below(60));
        Booking booking = new Booking(leg.marketing(), Bookings.locator(++bookings), created,
                leg.departs().minusDays(1).plusSeconds(bookings % 3_600), household, List.copyOf(travellers), List.of(leg),
                dice.between(6_900, 90_000), "EUR");
        return new Party(booking, told, order);
    }

    List<List<Party>> flights() {
        return flights;
    }

    Leg leg(int flight) {
        return legs.get(flight);
    }
}
