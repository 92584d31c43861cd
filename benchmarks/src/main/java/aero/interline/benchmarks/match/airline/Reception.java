package aero.interline.benchmarks.match.airline;

import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.Systems;
import aero.interline.contracts.fact.Fact;
import aero.interline.contracts.fact.LeadReferred;
import aero.interline.contracts.fact.Passenger;
import aero.interline.contracts.fact.PassengerListed;
import aero.interline.contracts.fact.PersonReported;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.domain.activity.Activity;
import aero.interline.domain.activity.Subject;
import aero.interline.domain.customer.SourceKeys;
import aero.interline.domain.customer.StrongKey;
import aero.interline.domain.distributor.Lead;
import aero.interline.domain.loyalty.PersonProfile;
import aero.interline.domain.travel.PassengerOnList;
import aero.interline.formats.FormatReader;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads messages as the hub does and knows for each person found who was meant: the order within a message tells. */
final class Reception {

    private final FormatReader reader = new FormatReader();
    private final List<Heard> heard = new ArrayList<>();

    List<Heard> heard() {
        return List.copyOf(heard);
    }

    /** @param told travellers in the order of the message */
    void reservation(byte[] message, LocalDateTime at, String system, List<Told> told) {
        Reading reading = read(system, at, List.of(message)).get(0);
        for (Fact fact : reading.facts()) {
            ReservationReported reservation = (ReservationReported) fact;
            same(told.size(), reservation.passengers().size(), reading);
            Map<String, Passenger> persons = SourceKeys.of(reservation);
            List<String> locators = StrongKey.locators(reservation);
            List<String> refs = reservation.passengers().stream().map(Passenger::ref).toList();
            persons.forEach((key, passenger) -> heard.add(new Heard(
                    told.get(refs.indexOf(passenger.ref())), reading.format(), key,
                    "R/" + reservation.key().text(), passenger, StrongKey.of(passenger, locators))));
        }
    }

    /**
     * @param adults  those with a line of their own, in the order of the list
     * @param infants by the adult's place in that order
     */
    void list(List<byte[]> parts, LocalDateTime at, List<Told> adults, Map<Integer, Told> infants) {
        int next = 0;
        Map<String, Integer> places = new HashMap<>();
        List<PassengerListed> carried = new ArrayList<>();
        String format = null;
        for (Reading reading : read(Systems.DEPARTURE, at, parts)) {
            format = reading.format();
            for (Fact fact : reading.facts()) {
                PassengerListed listed = (PassengerListed) fact;
                if (listed.passenger().infantOf() != null) {
                    carried.add(listed);
                } else {
                    places.put(listed.passenger().ref(), next);
                    listed(listed, adults.get(next++), format);
                }
            }
        }
        if (next != adults.size() || carried.size() != infants.size()) {
            throw new IllegalStateException(next + " of " + adults.size() + " adults and " + carried.size() + " of "
                    + infants.size() + " infants were read from a list");
        }
        for (PassengerListed each : carried) {
            listed(each, infants.get(places.get(each.passenger().infantOf())), format);
        }
    }

    private void listed(PassengerListed listed, Told told, String format) {
        Activity activity = new PassengerOnList().of(listed, Systems.DEPARTURE);
        if (activity.subject() != null) {
            subject(activity, activity.subject(), told, format);
        }
    }

    /** Persons apart from any journey, in the order of the message. */
    void profiles(byte[] message, String system, List<Told> told) {
        Reading reading = read(system, Society.TODAY.atTime(9, 0), List.of(message)).get(0);
        same(told.size(), reading.facts().size(), reading);
        for (int i = 0; i < told.size(); i++) {
            Fact fact = reading.facts().get(i);
            Activity activity = fact instanceof LeadReferred lead ? new Lead().of(lead, system)
                    : new PersonProfile().of((PersonReported) fact, system);
            subject(activity, activity.subject(), told.get(i), reading.format());
        }
    }

    private void subject(Activity activity, Subject subject, Told told, String format) {
        String key = activity.kind() + "/" + activity.key();
        heard.add(new Heard(told, format, key, subject.group() == null ? key : subject.group(), subject.person(),
                StrongKey.of(subject.person(), subject.locators())));
    }

    private List<Reading> read(String system, LocalDateTime at, List<byte[]> parts) {
        Origin origin = new Origin(system, null, at.toInstant(ZoneOffset.UTC));
        List<Reading> readings = parts.size() == 1 ? List.of(reader.read(origin, parts.get(0)))
                : reader.readTogether(origin, parts);
        for (Reading each : readings) {
            if (each.rejected() || !each.losses().isEmpty()) {
                throw new IllegalStateException("A message of the benchmark was not read: " + each.rejection() + " " + each.losses());
            }
        }
        return readings;
    }

    private static void same(int told, int read, Reading reading) {
        if (told != read) {
            throw new IllegalStateException(read + " of " + told + " persons were read from a message in " + reading.format());
        }
    }
}
