package aero.interline.benchmarks.generator;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Bookings by number. The household that pays comes from a pool that grows half as fast as the bookings, so people
 * come back; larger parties join several households.
 */
public final class Bookings {

    private static final LocalDateTime OPENING = LocalDateTime.of(2026, 1, 5, 6, 0);
    private static final int DAYS = 330;
    private static final List<String> SPECIAL =
            List.of("VGML", "MOML", "HNML", "GFML", "WCHR", "WCHS", "BLND", "DEAF", "PETC", "AVML", "KSML", "DBML");
    private static final int LARGEST_PARTY = 9;

    private final long seed;
    private final Population population;

    Bookings(long seed) {
        this.seed = seed;
        this.population = new Population(seed);
    }

    /**
     * @param revision 0 when new; a later version is modified that many minutes later and differs in some detail
     */
    Booking booking(long number, long revision) {
        Dice dice = new Dice(seed, "booking", number);
        Itineraries.Carrier carrier = dice.pick(Itineraries.CARRIERS);
        long pool = number / 2 + 8;
        Household payer = population.household(dice.below(pool));
        LocalDateTime created = OPENING.plusDays(dice.below(DAYS)).plusMinutes(dice.below(900));
        String home = airportOf(payer);
        List<Leg> legs = Itineraries.plan(
                dice, carrier, home, created.toLocalDate().atTime(dice.between(6, 20), 5 * dice.below(12)).plusDays(dice.between(4, 120)));
        List<Traveller> travellers = party(dice, carrier, payer, pool, legs.get(0).departs().toLocalDate());
        int cents = dice.between(6_900, 320_000);
        LocalDateTime modified = legs.get(0).departs().minusDays(1).plusMinutes(revision);
        Booking booking = new Booking(
                carrier.code(), locator(number), created, modified, payer, travellers, legs, cents, currency(payer));
        return revision == 0 ? booking : revised(booking, new Dice(seed, "revision " + number, revision));
    }

    private Booking revised(Booking first, Dice dice) {
        List<Leg> legs = new ArrayList<>(first.legs());
        List<Traveller> travellers = new ArrayList<>(first.travellers());
        if (legs.size() > 1 && dice.chance(25)) {
            Leg last = legs.remove(legs.size() - 1);
            legs.add(new Leg(last.marketing(), last.number(), last.operating(), last.operatingNumber(), last.origin(),
                    last.destination(), last.departs(), last.arrives(), last.bookingClass(), "XX", last.equipment()));
        }
        int who = dice.below(travellers.size());
        Traveller changed = travellers.get(who);
        travellers.set(who, new Traveller(changed.ref(), changed.person(), changed.age(), changed.infant(),
                changed.ticket(), dice.pick(SPECIAL), dice.between(0, 3), (char) ('A' + dice.below(6))));
        return new Booking(first.host(), first.locator(), first.created(), first.modified(), first.payer(),
                List.copyOf(travellers), List.copyOf(legs), first.cents(), first.currency());
    }

    private List<Traveller> party(Dice dice, Itineraries.Carrier carrier, Household payer, long pool, LocalDate day) {
        List<Person> people = new ArrayList<>();
        if (dice.chance(45)) {
            people.add(payer.members().get(0));
        } else {
            people.addAll(payer.members());
        }
        if (dice.chance(10)) {
            while (people.size() < LARGEST_PARTY && dice.chance(70)) {
                people.addAll(population.household(dice.below(pool)).members());
            }
        }
        List<Person> going = people.stream().distinct().limit(LARGEST_PARTY).toList();
        return travellers(dice, carrier, going, day);
    }

    public static List<Traveller> travellers(Dice dice, Itineraries.Carrier carrier, List<Person> people, LocalDate day) {
        List<Integer> infants = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            if (people.get(i).on(day) == Person.Age.INFANT) {
                infants.add(i + 1);
            }
        }
        List<Traveller> travellers = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            Person.Age age = people.get(i).on(day);
            int infant = age == Person.Age.ADULT && !infants.isEmpty() ? infants.remove(0) : 0;
            travellers.add(new Traveller(i + 1, people.get(i), age, infant, carrier.ticketCode() + dice.digits(10),
                    dice.chance(18) ? dice.pick(SPECIAL) : null,
                    age == Person.Age.INFANT ? 0 : dice.below(3),
                    (char) ('A' + i % 6)));
        }
        return List.copyOf(travellers);
    }

    private static String airportOf(Household household) {
        return Homes.ALL.stream()
                .filter(home -> home.city().equals(household.city()))
                .findFirst()
                .orElseThrow()
                .airport();
    }

    static String currency(Household payer) {
        return switch (payer.country()) {
            case "GB" -> "GBP";
            case "DE", "FR", "ES", "IT" -> "EUR";
            case "AU" -> "AUD";
            case "SG" -> "SGD";
            default -> "USD";
        };
    }

    /** Six letters and digits, different for each of the first 2^30 bookings. */
    public static String locator(long number) {
        String alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
        long scattered = (number * 0x2545F491L + 0x1B873593L) & 0x3FFFFFFFL;
        StringBuilder text = new StringBuilder(6);
        for (int shift = 0; shift < 30; shift += 5) {
            text.append(alphabet.charAt((int) (scattered >>> shift) & 31));
        }
        return text.toString();
    }
}
