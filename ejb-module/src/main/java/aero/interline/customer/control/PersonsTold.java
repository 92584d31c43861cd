package aero.interline.customer.control;

import aero.interline.activity.entity.Happened;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.customer.entity.PersonTold;
import aero.interline.customer.entity.Profile;
import aero.interline.domain.activity.Subject;
import aero.interline.domain.customer.SourceKeys;
import aero.interline.domain.customer.StrongKey;
import aero.interline.platform.control.KeyedHash;
import aero.interline.travel.entity.Accepted;
import java.util.ArrayList;
import java.util.List;

/** Reads the persons out of what was accepted. */
final class PersonsTold {

    private final KeyedHash hash;

    PersonsTold(KeyedHash hash) {
        this.hash = hash;
    }

    List<PersonTold> of(List<Accepted> reservations, List<Happened> activities) {
        List<PersonTold> persons = new ArrayList<>();
        reservations.forEach(each -> addPassengers(persons, each));
        activities.stream().filter(each -> each.told().activity().subject() != null).map(this::subject)
                .forEach(persons::add);
        return persons;
    }

    private static void addPassengers(List<PersonTold> persons, Accepted accepted) {
        ReservationReported reservation = accepted.report().reservation();
        List<String> locators = StrongKey.locators(reservation);
        SourceKeys.of(reservation).forEach((key, passenger) -> persons.add(new PersonTold(key,
                accepted.reservationId(), null, passenger, Profile.of(passenger), StrongKey.of(passenger, locators),
                accepted.report().system(), accepted.report().messageId(), accepted.report().stamp())));
    }

    private PersonTold subject(Happened happened) {
        Subject subject = happened.told().activity().subject();
        return new PersonTold(happened.told().key(), happened.activityId(), group(subject.group()), subject.person(),
                Profile.of(subject), StrongKey.of(subject.person(), subject.locators()), happened.told().system(),
                happened.told().messageId(), happened.told().stamp());
    }

    /** Less than zero, where no id of a reservation or activity is. */
    private Long group(String name) {
        return name == null ? null : hash.of("GROUP", name).getMostSignificantBits() | Long.MIN_VALUE;
    }
}
