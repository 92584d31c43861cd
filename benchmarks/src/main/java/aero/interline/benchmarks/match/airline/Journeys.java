package aero.interline.benchmarks.match.airline;

import aero.interline.benchmarks.generator.Booking;
import aero.interline.benchmarks.generator.Bookings;
import aero.interline.benchmarks.generator.Dice;
import aero.interline.benchmarks.generator.Household;
import aero.interline.benchmarks.generator.Itineraries;
import aero.interline.benchmarks.generator.Leg;
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
    /** Agencies that put their own contacts into the bookings of everybody. */
    private static final int AGENCIES = 12;

    private final long seed;
    private final List<Leg> legs = new ArrayList<>();
    private final List<List<Party>> flights = new ArrayList<>();
    private int bookings;

    /** @param persons about how many will travel */
    Journeys(long seed, int persons) {
        this.seed = seed;
        Dice dice = new Dice(seed, "flights", 0);
        for (int i = 0; i <= persons / PARTIES_ON_FLIGHT + 40; i++) {
            legs.add(leg(dice, i));
            flights.add(new ArrayList<>());
        }
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
        boolean documents = dice.chance(65);
        boolean order = dice.chance(25);
        for (Resident each : going) {
            Told one = Narrator.tell(each, Medium.BOOKING, day, dice);
            told.add(documents ? one : order ? one.withoutPassport() : one.byNameAlone());
        }
        reached(told, dice);
        flights.get(flight).add(party(told, legs.get(flight), order, dice));
    }

    /** Agencies give their own contacts; who books for others gives his or hers for all. */
    private static void reached(List<Told> told, Dice dice) {
        boolean agency = dice.chance(15);
        int number = dice.below(AGENCIES);
        Told first = told.get(0);
        for (int i = 0; i < told.size(); i++) {
            Told each = told.get(i);
            if (agency) {
                told.set(i, each.reachedAt("BOOKINGS@AGENCY" + number + ".EXAMPLE", "4915150000" + (10 + number))
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
