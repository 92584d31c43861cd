package aero.interline.formats.paxlst;

import aero.interline.contracts.fact.Position;
import aero.interline.formats.EvidenceLog;
import aero.interline.formats.edifact.Segment;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * TDT with the places that follow it, in the order of the flight, each with its times. Two places that follow each other
 * are a leg; a place told twice, once as an arrival and once as a departure, is one.
 */
final class FlightGroup {
    private static final String FIRST_IN_COUNTRY = "87";
    private static final String LAST_ABROAD = "125";

    private static final class Place {
        final String kind;
        final String code;
        LocalDateTime arrives;
        LocalDateTime departs;
        boolean departsTimeKnown;

        Place(String kind, String code) {
            this.kind = kind;
            this.code = code;
        }
    }

    private final Segment tdt;
    private final ListDates dates;
    private final EvidenceLog evidence;
    private final List<Place> places = new ArrayList<>(4);
    private String carrier;
    private String number;

    FlightGroup(Segment tdt, ListDates dates, EvidenceLog evidence) {
        this.tdt = tdt;
        this.dates = dates;
        this.evidence = evidence;
        readFlight();
    }

    private void readFlight() {
        String text = tdt.text(2).replace(" ", "").toUpperCase(Locale.ROOT);
        String airline = tdt.text(5).toUpperCase(Locale.ROOT);
        boolean numeric = !text.isEmpty() && text.chars().allMatch(each -> each >= '0' && each <= '9');
        if (!airline.isEmpty() && (numeric || text.startsWith(airline))) {
            carrier = airline;
            number = text.substring(numeric ? 0 : airline.length());
        } else {
            int length = text.length() > 3 && Character.isLetter(text.charAt(2)) ? 3 : Math.min(2, text.length());
            carrier = text.substring(0, length);
            number = text.substring(length);
        }
        int zeros = 0;
        while (zeros < number.length() - 1 && number.charAt(zeros) == '0') {
            zeros++;
        }
        number = number.substring(zeros);
    }

    /** Whether airline and number are there and look like such. */
    boolean named() {
        return carrier.matches("[A-Z0-9]{2,3}") && number.matches("[0-9]{1,4}[A-Z]?");
    }

    Position at() {
        return tdt.position();
    }

    void place(Segment loc) {
        String code = loc.text(2).toUpperCase(Locale.ROOT);
        if (!code.isEmpty()) {
            places.add(new Place(loc.text(1), code));
        }
    }

    void time(Segment dtm) {
        String text = dtm.text(1, 1);
        LocalDateTime moment = dates.moment(text);
        if (places.isEmpty() || moment == null) {
            evidence.add(dtm.position(), moment == null ? "a date that is none" : "a date before any place", "not known");
            return;
        }
        Place place = places.get(places.size() - 1);
        switch (dtm.text(1)) {
            case "189", "136", "133" -> {
                place.departs = moment;
                place.departsTimeKnown = ListDates.tellsTime(text);
            }
            case "232", "178", "132" -> place.arrives = moment;
            default -> evidence.add(dtm.position(1, 0), "a date of another kind than departure and arrival", "not used");
        }
    }

    /** @param reference day of the message, for a flight that tells none */
    List<Leg> legs(LocalDate reference) {
        List<Place> route = route();
        List<Leg> legs = new ArrayList<>(route.size());
        for (int i = 0; i + 1 < route.size(); i++) {
            legs.add(leg(route.get(i), route.get(i + 1), reference));
        }
        if (route.size() == 1) {
            Place only = route.get(0);
            boolean arrival = only.kind.equals(FIRST_IN_COUNTRY) || only.arrives != null && only.departs == null;
            legs.add(arrival ? leg(new Place("", null), only, reference) : leg(only, new Place("", null), reference));
        } else if (route.isEmpty()) {
            legs.add(leg(new Place("", null), new Place("", null), reference));
        }
        return legs;
    }

    private List<Place> route() {
        if (places.size() == 2 && places.get(0).kind.equals(FIRST_IN_COUNTRY) && places.get(1).kind.equals(LAST_ABROAD)) {
            return List.of(places.get(1), places.get(0));
        }
        List<Place> route = new ArrayList<>(places.size());
        for (Place each : places) {
            Place last = route.isEmpty() ? null : route.get(route.size() - 1);
            if (last != null && last.code.equals(each.code)) {
                last.arrives = last.arrives == null ? each.arrives : last.arrives;
                last.departsTimeKnown |= each.departsTimeKnown;
                last.departs = last.departs == null ? each.departs : last.departs;
            } else {
                route.add(each);
            }
        }
        return route;
    }

    private Leg leg(Place from, Place to, LocalDate reference) {
        LocalDate day = from.departs != null ? from.departs.toLocalDate() : to.arrives != null ? to.arrives.toLocalDate() : null;
        if (from.departs == null) {
            evidence.add(tdt.position(), "no day of departure", day == null ? "the day of the message" : "the day of arrival");
        }
        return new Leg(tdt.position(), carrier, number, from.code, to.code, day == null ? reference : day, from.departs,
                from.departsTimeKnown, to.arrives);
    }
}
