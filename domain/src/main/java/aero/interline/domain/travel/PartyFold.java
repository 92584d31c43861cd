package aero.interline.domain.travel;

import static aero.interline.domain.travel.ReservationFold.first;
import static aero.interline.domain.travel.ReservationFold.union;

import aero.interline.contracts.fact.Passenger;
import aero.interline.contracts.fact.PassengerType;
import aero.interline.contracts.fact.PersonName;
import aero.interline.contracts.fact.Position;
import aero.interline.domain.customer.NameFolding;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The passengers of a reservation after a partial report: told by name, they keep the references that they had. */
final class PartyFold {

    private final Map<String, Passenger> party = new LinkedHashMap<>();
    private final Map<String, String> refs = new HashMap<>();
    private final Set<String> gone = new HashSet<>();

    PartyFold(List<Passenger> known, List<Passenger> told, List<PersonName> formerNames) {
        Map<String, Deque<String>> byName = new HashMap<>();
        for (Passenger each : known) {
            party.put(each.ref(), at(Position.NONE, each));
            byName.computeIfAbsent(name(each), none -> new ArrayDeque<>()).add(each.ref());
        }
        List<Passenger> others = new ArrayList<>();
        for (Passenger each : told) {
            String ref = byName.getOrDefault(name(each), new ArrayDeque<>()).poll();
            if (ref == null) {
                others.add(each);
            } else {
                refs.put(each.ref(), ref);
            }
        }
        Deque<String> leaving = new ArrayDeque<>();
        for (PersonName each : formerNames) {
            String ref = byName.getOrDefault(name(each, false), new ArrayDeque<>()).poll();
            if (ref != null) {
                leaving.add(ref);
            }
        }
        Set<String> taken = new HashSet<>(party.keySet());
        for (Passenger each : others) {
            refs.put(each.ref(), leaving.isEmpty() ? ReservationFold.unused(each.ref(), taken) : leaving.poll());
        }
        gone.addAll(leaving);
        party.values().stream().filter(each -> leaving.contains(each.infantOf())).forEach(each -> gone.add(each.ref()));
        party.keySet().removeAll(gone);
        told.forEach(each -> party.merge(ref(each.ref()), at(each.at(), ref(each.ref()), each), PartyFold::merged));
    }

    private static String name(Passenger passenger) {
        return name(passenger.name(), passenger.type() == PassengerType.INFANT);
    }

    private static String name(PersonName name, boolean infant) {
        return NameFolding.joined(name.surname()) + "/" + NameFolding.joined(name.given()) + (infant ? "/INF" : "");
    }

    /** The places of what earlier messages told are none in this one. */
    private static Passenger at(Position at, Passenger passenger) {
        return new Passenger(at, passenger.ref(), passenger.uniqueRef(), passenger.type(), passenger.infantOf(), passenger.name(),
                passenger.birthDate(), passenger.gender(), passenger.nationality(), passenger.documents(), passenger.memberships(),
                passenger.contacts());
    }

    private Passenger at(Position at, String ref, Passenger told) {
        return new Passenger(at, ref, told.uniqueRef(), told.type(), ref(told.infantOf()), told.name(), told.birthDate(), told.gender(),
                told.nationality(), told.documents(), told.memberships(), told.contacts());
    }

    /** Everybody is an adult of whom nothing else is told. */
    private static Passenger merged(Passenger known, Passenger told) {
        return new Passenger(told.at(), known.ref(), first(told.uniqueRef(), known.uniqueRef()),
                told.type() == PassengerType.ADULT ? known.type() : told.type(), first(told.infantOf(), known.infantOf()),
                told.name().title() == null && name(told).equals(name(known)) ? known.name() : told.name(),
                first(told.birthDate(), known.birthDate()), first(told.gender(), known.gender()),
                first(told.nationality(), known.nationality()),
                union(known.documents(), told.documents(), each -> each.type() + "/" + each.number()),
                union(known.memberships(), told.memberships(), each -> each.carrier() + "/" + each.number()),
                union(known.contacts(), told.contacts(), ReservationFold::named));
    }

    List<Passenger> passengers() {
        return List.copyOf(party.values());
    }

    /** What the reservation calls a passenger of the report. */
    String ref(String told) {
        return refs.getOrDefault(told, told);
    }

    boolean gone(String ref) {
        return gone.contains(ref);
    }
}
