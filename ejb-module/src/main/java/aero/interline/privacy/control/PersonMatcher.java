package aero.interline.privacy.control;

import aero.interline.activity.control.ActivityKeys;
import aero.interline.activity.control.ActivityKinds;
import aero.interline.contracts.fact.Fact;
import aero.interline.contracts.fact.Passenger;
import aero.interline.contracts.fact.PersonName;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.domain.activity.Activity;
import aero.interline.domain.activity.Subject;
import aero.interline.domain.customer.NameAgreement;
import aero.interline.domain.customer.SourceKeys;
import aero.interline.domain.customer.StrongKey;
import aero.interline.platform.control.KeyedHash;
import aero.interline.privacy.entity.Traces;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Tells which persons of a message are the one looked for, by source keys, strong keys and names. */
final class PersonMatcher {

    private final Traces traces;
    private final KeyedHash hash;
    private final ActivityKeys activities;

    PersonMatcher(Traces traces, KeyedHash hash) {
        this.traces = traces;
        this.hash = hash;
        this.activities = new ActivityKeys(hash);
    }

    /** Every person of a reservation, with whether it is the one. */
    Map<Passenger, Boolean> of(ReservationReported reservation) {
        List<String> locators = StrongKey.locators(reservation);
        Map<Passenger, Boolean> persons = new LinkedHashMap<>();
        SourceKeys.of(reservation).forEach((key, passenger) -> persons.put(passenger,
                traces.sourceKeys().contains(hash.of("SOURCE", key)) || known(StrongKey.of(passenger, locators).stream())));
        return persons;
    }

    /** Whether something that is no reservation is about the person. */
    boolean of(Fact fact, String system) {
        Activity activity = ActivityKinds.of(fact, system);
        Subject subject = activity.subject();
        return traces.things().contains(activities.ofKey(activity))
                || subject != null && subject(activity, subject)
                || named(activity.name()) && known(activity.ties().stream()
                        .filter(tie -> tie.kind() != StrongKey.Kind.RESERVATION));
    }

    private boolean subject(Activity activity, Subject subject) {
        return traces.sourceKeys().contains(hash.of("SOURCE", activity.kind() + "/" + activity.key()))
                || known(StrongKey.of(subject.person(), subject.locators()).stream());
    }

    private boolean known(Stream<StrongKey> keys) {
        return keys.anyMatch(key -> traces.keys().contains(activities.of(key)));
    }

    private boolean named(PersonName told) {
        return told == null
                || traces.names().stream().anyMatch(each -> NameAgreement.possible(told, each.surname(), each.given()));
    }
}
