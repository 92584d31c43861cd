package aero.interline.domain.activity;

import aero.interline.contracts.fact.Passenger;
import aero.interline.contracts.fact.PersonReported;
import java.util.ArrayList;
import java.util.List;

/**
 * A person whom an activity makes known.
 *
 * @param person     name and type may be {@code null}
 * @param locators   of the journey, if it is about one
 * @param group      names the list in which nobody stands twice, or {@code null}
 * @param attributes what else was told
 * @param verdicts   what is wrong with it
 */
public record Subject(
        Passenger person,
        List<String> locators,
        String group,
        List<PersonReported.Attribute> attributes,
        List<PersonReported.QualityVerdict> verdicts) {

    public Subject {
        locators = List.copyOf(locators);
        attributes = List.copyOf(attributes);
        verdicts = List.copyOf(verdicts);
    }

    /** Somebody whom a system knows apart from any journey. */
    public static Subject of(PersonReported reported) {
        Passenger person = new Passenger(reported.at(), null, null, null, null, reported.name(), reported.birthDate(),
                reported.gender(), reported.nationality(), reported.documents(), reported.memberships(),
                reported.contacts());
        List<PersonReported.Attribute> attributes = new ArrayList<>();
        add(attributes, reported, "language", reported.language());
        add(attributes, reported, "enrolledOn", reported.enrolledOn());
        add(attributes, reported, "cancelledOn", reported.cancelledOn());
        attributes.addAll(reported.attributes());
        return new Subject(person, List.of(), null, attributes, reported.verdicts());
    }

    private static void add(List<PersonReported.Attribute> attributes, PersonReported from, String name, Object value) {
        if (value != null) {
            attributes.add(new PersonReported.Attribute(from.at(), name, value.toString()));
        }
    }
}
