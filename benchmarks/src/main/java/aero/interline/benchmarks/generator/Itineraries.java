package aero.interline.benchmarks.generator;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Journeys through the hubs of a few carriers, one way or return, direct or with a change. */
public final class Itineraries {

    /** @param hub airport through which all its flights go */
    public record Carrier(String code, String hub, String ticketCode, String version) {}

    public static final List<Carrier> CARRIERS = List.of(
            new Carrier("LH", "FRA", "220", "15:1"),
            new Carrier("BA", "LHR", "125", "13:1"),
            new Carrier("AF", "CDG", "057", "14:1"),
            new Carrier("SQ", "SIN", "618", "12:1"),
            new Carrier("ET", "ADD", "071", "13:1"),
            new Carrier("UA", "ORD", "016", "11:1"),
            new Carrier("TK", "IST", "235", "11:1"),
            new Carrier("QF", "SYD", "081", "10:1"));

    private static final List<String> AIRCRAFT = List.of("320", "321", "333", "359", "388", "738", "77W", "789");
    private static final List<String> CLASSES = List.of("Y", "M", "K", "L", "Q", "W", "C", "J", "F");

    private Itineraries() {}

    static List<Leg> plan(Dice dice, Carrier carrier, String home, LocalDateTime start) {
        String goal = destination(dice, carrier, home);
        List<Leg> legs = new ArrayList<>();
        LocalDateTime landed = fly(dice, carrier, home, goal, start, legs);
        if (dice.chance(70)) {
            fly(dice, carrier, goal, home, landed.plusDays(dice.between(2, 21)), legs);
        }
        return legs;
    }

    private static String destination(Dice dice, Carrier carrier, String home) {
        String goal;
        do {
            goal = dice.pick(Homes.ALL).airport();
        } while (goal.equals(home));
        return dice.chance(50) && !carrier.hub().equals(home) ? carrier.hub() : goal;
    }

    private static LocalDateTime fly(
            Dice dice, Carrier carrier, String from, String to, LocalDateTime at, List<Leg> legs) {
        if (from.equals(carrier.hub()) || to.equals(carrier.hub())) {
            Leg direct = leg(dice, carrier, from, to, at);
            legs.add(direct);
            return direct.arrives();
        }
        Leg first = leg(dice, carrier, from, carrier.hub(), at);
        Leg second = leg(dice, carrier, carrier.hub(), to, first.arrives().plusMinutes(dice.between(55, 300)));
        legs.add(first);
        legs.add(second);
        return second.arrives();
    }

    private static Leg leg(Dice dice, Carrier carrier, String from, String to, LocalDateTime departs) {
        int number = dice.between(2, 1999);
        boolean codeShare = dice.chance(20);
        String operating = codeShare ? dice.pick(CARRIERS).code() : carrier.code();
        return new Leg(
                carrier.code(),
                number,
                operating,
                operating.equals(carrier.code()) ? 0 : dice.between(2, 1999),
                from,
                to,
                departs,
                departs.plusMinutes(dice.between(70, 780)),
                dice.pick(CLASSES),
                "HK",
                dice.pick(AIRCRAFT));
    }
}
