package aero.interline.domain.travel;

import aero.interline.contracts.fact.FlightDate;
import aero.interline.contracts.fact.Passenger;
import aero.interline.contracts.fact.PassengerListed;
import aero.interline.contracts.fact.PassengerListed.ListKind;
import aero.interline.contracts.fact.PassengerListed.Standing;
import aero.interline.contracts.fact.RecordLocator;
import aero.interline.domain.activity.Activity;
import aero.interline.domain.activity.ActivityKind;
import aero.interline.domain.activity.Subject;
import aero.interline.domain.activity.Wording;
import aero.interline.domain.customer.SourceKeys;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An entry of a list about a flight. Lists made before departure make their passengers known; those made after it say
 * only what became of passengers whom others know better. Somebody who checked in or boarded is expected on the flight all the
 * same, so a list that is told again later takes nothing back, unless it deletes the entry.
 */
public final class PassengerOnList implements ActivityKind<PassengerListed> {

    private static final Set<ListKind> BEFORE_DEPARTURE = Set.of(ListKind.PNL, ListKind.PAXLST);

    /** What says who is expected on the flight, and no more. */
    private static final Set<Standing> EXPECTED = Set.of(Standing.BOOKED, Standing.DELETED);

    /** How lists name an infant's entry: that of the adult, and behind it which of his infants. */
    private static final Pattern INFANT = Pattern.compile("(.+)/INF\\d*");

    @Override
    public String name() {
        return "listed";
    }

    @Override
    public Class<PassengerListed> fact() {
        return PassengerListed.class;
    }

    @Override
    public Activity of(PassengerListed listed, String system) {
        FlightDate flight = listed.flight();
        Passenger passenger = listed.passenger();
        List<String> locators = listed.locators().stream().map(RecordLocator::locator).toList();
        String list = flight.text() + "/" + flight.origin() + "/" + listed.list();
        String entry = list + "/" + listed.entry();
        String adult = adult(listed, list);
        boolean came = BEFORE_DEPARTURE.contains(listed.list()) && !EXPECTED.contains(listed.standing());
        Activity.Outline outline = Activity.of(name(), came ? entry + "/CAME" : entry, listed.version())
                .flight(flight)
                .standing(listed.standing())
                .reference(listed.list().name())
                .within(came && adult == null ? entry : adult)
                .passenger(passenger, locators);
        listed.tickets().forEach(each -> outline.ticket(each.number()));
        if (BEFORE_DEPARTURE.contains(listed.list()) && named(passenger) && SourceKeys.isPerson(passenger)) {
            outline.subject(new Subject(passenger, locators, came ? list + "/CAME" : list, List.of(), List.of()));
        }
        return outline.done();
    }

    /** The key of the entry with which an infant's stands and falls; {@code null} of everybody else's. */
    private static String adult(PassengerListed listed, String list) {
        Matcher infant = listed.passenger().infantOf() == null ? null : INFANT.matcher(listed.entry());
        return infant == null || !infant.matches() ? null : list + "/" + infant.group(1);
    }

    private static boolean named(Passenger passenger) {
        return passenger.name() != null && passenger.name().surname() != null
                && !passenger.name().surname().isBlank();
    }

    @Override
    public String text(PassengerListed listed) {
        Wording wording = (switch (listed.standing()) {
            case BOOKED -> Wording.of("Expected on the flight");
            case DELETED -> Wording.of("No longer expected on the flight");
            case FLOWN_OTHERWISE -> Wording.of("Flew otherwise than booked");
            default -> Wording.of(listed.standing());
        }).flight(listed.flight()).with("class", listed.bookingClass());
        listed.seats().stream().findFirst().ifPresent(seat -> wording.with("seat", seat.number()));
        int bags = listed.bags().stream().mapToInt(each -> each.pieces()).sum();
        return wording.with("", bags == 0 ? null : bags == 1 ? "1 bag" : bags + " bags")
                .with("in", listed.list()).text();
    }
}
