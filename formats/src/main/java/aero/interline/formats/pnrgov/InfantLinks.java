package aero.interline.formats.pnrgov;

import aero.interline.formats.EvidenceLog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives each infant its adult. Senders tell it in five ways, of which the nearer to the infant's own segment is
 * believed first: one TIF for both, a reference made from the adult's, the adult's infant indicator, an SSR INFT, and
 * at last the order of the names.
 */
final class InfantLinks {
    private final PassengerList passengers;
    private final EvidenceLog evidence;
    /** Infants that an SSR INFT gave to an adult. */
    private final Map<PassengerDraft, PassengerDraft> requested = new HashMap<>();

    InfantLinks(PassengerList passengers, EvidenceLog evidence) {
        this.passengers = passengers;
        this.evidence = evidence;
    }

    void request(PassengerDraft infant, PassengerDraft adult) {
        if (adult != null && adult != infant) {
            requested.putIfAbsent(infant, adult);
        }
    }

    void resolve() {
        List<PassengerDraft> indicated = new ArrayList<>();
        for (PassengerDraft each : passengers.all()) {
            if (each.accompaniedByInfant && !each.isInfant()) {
                indicated.add(each);
            }
        }
        for (PassengerDraft infant : passengers.all()) {
            if (infant.isInfant() && infant.adult == null) {
                infant.adult = adultNear(infant, indicated);
            }
            indicated.remove(infant.adult);
        }
        for (PassengerDraft infant : passengers.all()) {
            if (infant.isInfant() && infant.adult == null) {
                infant.adult = requested.containsKey(infant) ? requested.get(infant) : adultBefore(infant, indicated);
            }
        }
    }

    private PassengerDraft adultNear(PassengerDraft infant, List<PassengerDraft> indicated) {
        for (PassengerDraft each : passengers.all()) {
            if (!each.isInfant() && each.isPerson() && each.tif == infant.tif) {
                return each;
            }
        }
        String ref = infant.ref;
        if (infant.refSent && (ref.endsWith("I") || ref.endsWith(".INF"))) {
            PassengerDraft named = passengers.byRef(ref.substring(0, ref.length() - (ref.endsWith("I") ? 1 : 4)));
            if (named != null && !named.isInfant()) {
                return named;
            }
        }
        PassengerDraft asked = requested.get(infant);
        if (asked != null && asked.accompaniedByInfant) {
            return asked;
        }
        return indicatedBefore(infant, indicated);
    }

    /** Adults and infants come in the same order; a common surname is the stronger sign. */
    private static PassengerDraft indicatedBefore(PassengerDraft infant, List<PassengerDraft> indicated) {
        PassengerDraft first = null;
        for (PassengerDraft each : indicated) {
            if (each.tif < infant.tif || infant.tif == 0) {
                if (each.name.surname().equals(infant.name.surname())) {
                    return each;
                }
                first = first == null ? each : first;
            }
        }
        return first == null && indicated.size() == 1 ? indicated.get(0) : first;
    }

    private PassengerDraft adultBefore(PassengerDraft infant, List<PassengerDraft> indicated) {
        PassengerDraft found = null;
        for (PassengerDraft each : passengers.all()) {
            if (each == infant && found != null) {
                break;
            }
            boolean free = !each.isInfant() && each.isPerson();
            if (free && (found == null || each.tif < infant.tif)) {
                found = each;
            }
        }
        if (found != null) {
            evidence.add(infant.at, "infant without a word about its adult", "the adult listed before it");
        }
        return found;
    }
}
