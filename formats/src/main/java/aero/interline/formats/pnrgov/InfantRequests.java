package aero.interline.formats.pnrgov;

import aero.interline.formats.EvidenceLog;
import aero.interline.formats.airline.AirlineDates;
import aero.interline.formats.airline.DocumentText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * SSR INFT: tells an infant's name, birth date and adult, under the adult and again under each flight. An infant that
 * has no TIF becomes a passenger by it.
 */
final class InfantRequests {
    private final PassengerList passengers;
    private final AirlineDates dates;
    private final EvidenceLog evidence;
    private final InfantLinks links;
    /** Which infant the SSR with this segment ordinal means. */
    private final Map<Integer, PassengerDraft> meant = new HashMap<>();
    private final Set<String> told = new HashSet<>();

    InfantRequests(PassengerList passengers, AirlineDates dates, EvidenceLog evidence) {
        this.passengers = passengers;
        this.dates = dates;
        this.evidence = evidence;
        this.links = new InfantLinks(passengers, evidence);
    }

    /** To be called for every INFT before anything else is read, then {@link #link} once. */
    void introduce(PlacedRequest request) {
        String[] part = DocumentText.parts(request.text(), 0, 3);
        LocalDate birth = dates.birth(part[2]);
        String given = part[1];
        int space = given.lastIndexOf(' ');
        if (birth == null && space > 0) {
            birth = dates.birth(given.substring(space + 1));
            given = birth == null ? given : given.substring(0, space).strip();
        }
        PassengerDraft adult = request.one(passengers, evidence);
        PassengerDraft infant = find(part[0], given);
        if (infant == null && !part[0].isEmpty() && adult != null
                && passengers.all().size() < PassengerList.MOST_PASSENGERS) {
            infant = passengers.addInfant(request.at(), adult, part[0], given);
            evidence.add(request.at(), "infant that has no TIF of its own", "a passenger of the reservation");
        }
        if (infant != null) {
            infant.birthDate = PassengerDraft.first(infant.birthDate, birth);
            links.request(infant, adult != null && adult.isInfant() ? null : adult);
            meant.put(request.ssr().ordinal(), infant);
        }
    }

    private PassengerDraft find(String surname, String given) {
        List<PassengerDraft> known = new ArrayList<>();
        for (PassengerDraft each : passengers.all()) {
            if (each.isInfant()) {
                known.add(each);
            }
        }
        PassengerDraft infant = passengers.best(known, surname, given, 2);
        boolean unnamed = known.size() == 1 && (given.isEmpty() || known.get(0).name.given() == null);
        return infant == null && unnamed ? known.get(0) : infant;
    }

    void link() {
        links.resolve();
    }

    /** The adult whose request it is, or {@code null}. */
    PassengerDraft adultOf(PlacedRequest request) {
        PassengerDraft infant = meant.get(request.ssr().ordinal());
        return infant == null ? request.one(passengers, evidence) : infant.adult;
    }

    /** Whether this is the first time that the request is told for this adult and flight. */
    boolean firstTime(String adult, String flight) {
        return told.add(adult + "/" + flight);
    }
}
