package aero.interline.formats.json;

import aero.interline.contracts.fact.AirSegment;
import aero.interline.contracts.fact.Fact;
import aero.interline.contracts.fact.Passenger;
import aero.interline.contracts.fact.PassengerListed;
import aero.interline.contracts.fact.ReservationReported;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a schema cannot say: names are unique within the reservation, and references name something that is there. */
final class References {
    private static final List<String> POINTING = List.of("services", "seats", "bags", "tickets", "payments");

    private References() {}

    static SchemaNode.Violation check(Fact fact, JsonNode node, String pointer) {
        if (fact instanceof ReservationReported reservation) {
            return check(reservation, node, pointer);
        }
        return fact instanceof PassengerListed entry ? check(entry, node, pointer) : null;
    }

    private static SchemaNode.Violation check(PassengerListed entry, JsonNode node, String pointer) {
        Set<String> connections = new HashSet<>();
        entry.connections().forEach(each -> connections.add(each.ref()));
        return check(node, pointer, Set.of(entry.passenger().ref()), connections);
    }

    private static SchemaNode.Violation check(ReservationReported fact, JsonNode node, String pointer) {
        Set<String> passengers = new HashSet<>();
        for (int i = 0; i < fact.passengers().size(); i++) {
            if (!passengers.add(fact.passengers().get(i).ref())) {
                return at(node, pointer, "passengers", i, "ref", "a ref that no other passenger has");
            }
        }
        Set<String> segments = new HashSet<>();
        for (int i = 0; i < fact.segments().size(); i++) {
            AirSegment each = fact.segments().get(i);
            if (!segments.add(each.ref())) {
                return at(node, pointer, "segments", i, "ref", "a ref that no other segment has");
            }
        }
        for (int i = 0; i < fact.passengers().size(); i++) {
            Passenger each = fact.passengers().get(i);
            if (each.infantOf() != null && !passengers.contains(each.infantOf())) {
                return at(node, pointer, "passengers", i, "infantOf", "the ref of a passenger");
            }
        }
        return check(node, pointer, passengers, segments);
    }

    private static SchemaNode.Violation check(JsonNode fact, String pointer, Set<String> passengers, Set<String> segments) {
        for (String list : POINTING) {
            SchemaNode.Violation found = check(fact, pointer, list, passengers, segments);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static SchemaNode.Violation check(JsonNode fact, String pointer, String list, Set<String> passengers,
            Set<String> segments) {
        JsonNode array = fact.member(list);
        if (array == null || array.values == null) {
            return null;
        }
        for (int i = 0; i < array.values.size(); i++) {
            JsonNode passenger = array.values.get(i).member("passengerRef");
            if (passenger != null && passenger.text != null && !passengers.contains(passenger.text)) {
                return at(fact, pointer, list, i, "passengerRef", "the ref of a passenger");
            }
            JsonNode segment = array.values.get(i).member("segmentRef");
            if (segment != null && segment.text != null && !segments.contains(segment.text)) {
                return at(fact, pointer, list, i, "segmentRef", "the ref of a segment");
            }
        }
        return null;
    }

    private static SchemaNode.Violation at(JsonNode fact, String pointer, String list, int index, String member,
            String expected) {
        JsonNode item = fact.member(list).values.get(index);
        return new SchemaNode.Violation(pointer + "/" + list + "/" + index + "/" + member, item.member(member), expected);
    }
}
