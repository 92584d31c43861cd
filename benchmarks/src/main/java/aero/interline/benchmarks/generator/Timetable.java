package aero.interline.benchmarks.generator;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** The flights of one carrier on one day out of its hub and back, and who has booked them. */
final class Timetable {

    private static final List<String> AIRCRAFT = List.of("320", "321", "333", "359", "789");
    private static final List<String> SPECIAL = List.of("VGML", "MOML", "WCHR", "WCHS", "BLND", "KSML", "DBML");
    private static final int FEWEST = 6;
    private static final int MOST = 16;

    private final long seed;
    private final LocalDate day;
    private final Population population;

    Timetable(long seed, LocalDate day) {
        this.seed = seed;
        this.day = day;
        this.population = new Population(seed);
    }

    static Itineraries.Carrier carrier() {
        return Itineraries.CARRIERS.get(0);
    }

    List<FlightDay> flights(int count) {
        List<FlightDay> flights = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Dice dice = new Dice(seed, "flight", i);
            Leg leg = leg(dice, i, count);
            flights.add(new FlightDay(leg, bookings(dice, leg, i)));
        }
        return flights;
    }

    private Leg leg(Dice dice, int index, int count) {
        String other;
        do {
            other = dice.pick(Homes.ALL).airport();
        } while (other.equals(carrier().hub()));
        boolean outbound = index % 2 == 0;
        LocalDateTime departs = day.atTime(7, 0).plusMinutes(14L * 60 * index / count);
        String code = carrier().code();
        return new Leg(code, 400 + index, code, 0, outbound ? carrier().hub() : other, outbound ? other : carrier().hub(),
                departs, departs.plusMinutes(dice.between(80, 150)), dice.pick(List.of("Y", "M", "C")), "HK",
                dice.pick(AIRCRAFT));
    }

    private List<Booking> bookings(Dice dice, Leg leg, int flight) {
        List<Booking> bookings = new ArrayList<>();
        int parties = dice.between(FEWEST, MOST);
        for (int i = 0; i < parties; i++) {
            long number = flight * (MOST + 1L) + i;
            Household payer = population.household(number * 7 + dice.below(3));
            List<Person> going = dice.chance(55) ? payer.members() : payer.members().subList(0, 1);
            LocalDateTime created = day.minusDays(dice.between(3, 90)).atTime(dice.between(7, 21), dice.below(60));
            List<Traveller> travellers = Bookings.travellers(dice, carrier(), going, day);
            bookings.add(new Booking(carrier().code(), Bookings.locator(number + (seed & 0xFFFF) * 65_536), created,
                    day.atTime(0, 1).plusSeconds(number), payer, travellers, List.of(leg), dice.between(6_900, 90_000),
                    Bookings.currency(payer)));
        }
        return List.copyOf(bookings);
    }

    /** The same booking a while later: somebody asks for something else. */
    static Booking changed(Booking booking, Dice dice) {
        List<Traveller> travellers = new ArrayList<>(booking.travellers());
        Traveller first = travellers.get(0);
        travellers.set(0, new Traveller(first.ref(), first.person(), first.age(), first.infant(), first.ticket(),
                dice.pick(SPECIAL), first.bags(), first.seat()));
        return new Booking(booking.host(), booking.locator(), booking.created(), booking.modified().plusHours(2),
                booking.payer(), List.copyOf(travellers), booking.legs(), booking.cents(), booking.currency());
    }
}
