package aero.interline.privacy.control;

import aero.interline.activity.control.ActivityKinds;
import aero.interline.contracts.fact.Contact;
import aero.interline.contracts.fact.Fact;
import aero.interline.contracts.fact.Passenger;
import aero.interline.contracts.fact.PassengerListed;
import aero.interline.contracts.fact.PersonName;
import aero.interline.contracts.fact.Position;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.domain.activity.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Where in a message a person stands, and what is said of the others there, which has to stay.
 *
 * <p>Where one part of the message speaks of several persons, as an entry {@code 2SMITH/ANNA/BOB} of a list does, it is
 * nobody's own, and only the words of the person go.
 */
final class PersonPositions {

    private final PersonMatcher matcher;
    private final String system;
    private final List<Position> own = new ArrayList<>();
    private final List<Position> foreign = new ArrayList<>();
    private final PersonNumbers othersNumbers = new PersonNumbers();
    private final Set<String> othersNames = new TreeSet<>();
    private int persons;

    PersonPositions(PersonMatcher matcher, String system) {
        this.matcher = matcher;
        this.system = system;
    }

    PersonPositions of(Collection<Fact> facts) {
        facts.forEach(this::add);
        return this;
    }

    /** How often the person was met. */
    int persons() {
        return persons;
    }

    List<Position> parts() {
        return own.stream()
                .filter(part -> part.length() > 0 && foreign.stream().noneMatch(other -> overlap(part, other)))
                .toList();
    }

    Set<String> othersNumbers() {
        return othersNumbers.all();
    }

    Set<String> othersNames() {
        return othersNames;
    }

    private void add(Fact fact) {
        if (fact instanceof ReservationReported reservation) {
            reservation(reservation);
        } else if (matcher.of(fact, system)) {
            persons++;
            own.add(fact.at());
            if (fact instanceof PassengerListed listed) {
                person(listed.passenger());
            }
        } else {
            foreign.add(fact.at());
            other(ActivityKinds.of(fact, system).name());
            Subject subject = ActivityKinds.of(fact, system).subject();
            if (subject != null) {
                other(subject.person());
            }
        }
    }

    private void reservation(ReservationReported told) {
        Map<Passenger, Boolean> all = matcher.of(told);
        List<Passenger> mine = all.keySet().stream().filter(all::get).toList();
        if (mine.isEmpty()) {
            foreign.add(told.at());
            all.keySet().forEach(this::other);
            return;
        }
        persons += mine.size();
        if (mine.size() == all.size()) {
            own.add(told.at());
        }
        all.forEach((passenger, isMine) -> {
            if (!isMine) {
                foreign.add(passenger.at());
                other(passenger);
                tickets(told, passenger.ref());
            }
        });
        mine.forEach(passenger -> {
            person(passenger);
            under(told, ref -> ref != null && ref.equals(passenger.ref()));
        });
    }

    private void person(Passenger passenger) {
        own.add(passenger.at());
        passenger.documents().forEach(each -> own.add(each.at()));
        passenger.memberships().forEach(each -> own.add(each.at()));
        passenger.contacts().stream().map(Contact::at).forEach(own::add);
    }

    private void under(ReservationReported told, Predicate<String> ref) {
        Stream.of(
                        told.services().stream().filter(each -> ref.test(each.passengerRef())).map(each -> each.at()),
                        told.bags().stream().filter(each -> ref.test(each.passengerRef())).map(each -> each.at()),
                        told.tickets().stream().filter(each -> ref.test(each.passengerRef())).map(each -> each.at()),
                        told.payments().stream().filter(each -> ref.test(each.passengerRef())).map(each -> each.at()))
                .flatMap(places -> places)
                .forEach(own::add);
    }

    private void tickets(ReservationReported told, String ref) {
        told.tickets().stream().filter(each -> ref.equals(each.passengerRef()))
                .forEach(each -> othersNumbers.add(each.number()));
    }

    private void other(Passenger passenger) {
        other(passenger.name());
        othersNumbers.documents(passenger.documents()).memberships(passenger.memberships()).contacts(passenger.contacts());
    }

    private void other(PersonName name) {
        if (name != null) {
            Stream.of(name.surname(), name.given())
                    .filter(part -> part != null)
                    .forEach(part -> {
                        othersNames.add(part);
                        othersNames.addAll(List.of(part.split("[\\s-]+")));
                    });
        }
    }

    private static boolean overlap(Position one, Position other) {
        return one.offset() < other.end() && other.offset() < one.end();
    }
}
