package aero.interline.domain.customer;

import aero.interline.contracts.fact.Passenger;
import aero.interline.contracts.fact.PassengerType;
import aero.interline.contracts.fact.ReservationReported;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Names the persons of a reservation so that the next version of the same reservation names them alike: by the sending
 * system's own lasting number if it tells one, else by the reference within the reservation and the name.
 */
public final class SourceKeys {

    private SourceKeys() {}

    /**
     * Source key to passenger, in the order of the reservation; seats that are not for a person do not appear. Whoever travels alone has
     * the contacts that are told for the whole reservation.
     */
    public static Map<String, Passenger> of(ReservationReported reservation) {
        boolean alone = reservation.passengers().size() == 1 && reservation.partial() == null;
        Map<String, Integer> told = new HashMap<>();
        for (Passenger each : reservation.passengers()) {
            if (each.uniqueRef() != null) {
                told.merge(each.uniqueRef(), 1, Integer::sum);
            }
        }
        Map<String, Passenger> persons = new LinkedHashMap<>();
        for (Passenger each : reservation.passengers()) {
            if (isPerson(each)) {
                boolean lasting = each.uniqueRef() != null && told.get(each.uniqueRef()) == 1;
                persons.put(reservation.key().text() + "/" + (lasting ? "#" + each.uniqueRef() : byName(each)),
                        alone ? each.with(reservation.contacts()) : each);
            }
        }
        return persons;
    }

    /** Groups and extra seats travel, but are nobody. */
    public static boolean isPerson(Passenger passenger) {
        return passenger.type() != PassengerType.OTHER && passenger.type() != PassengerType.GROUP;
    }

    private static String byName(Passenger passenger) {
        return passenger.ref() + "/" + NameFolding.joined(passenger.name().surname()) + "/"
                + NameFolding.joined(passenger.name().given());
    }
}
