package aero.interline.domain.loyalty;

import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.PersonReported;
import aero.interline.domain.activity.Activity;
import aero.interline.domain.activity.ActivityKind;
import aero.interline.domain.activity.Subject;
import aero.interline.domain.activity.Wording;
import aero.interline.domain.customer.StrongKey;

/** What a programme, a distributor or a supplier keeps about a person: each system has a profile of its own. */
public final class PersonProfile implements ActivityKind<PersonReported> {

    @Override
    public String name() {
        return "profile";
    }

    @Override
    public Class<PersonReported> fact() {
        return PersonReported.class;
    }

    @Override
    public Activity of(PersonReported person, String system) {
        Activity.Outline outline = Activity.of(name(), system + "/" + person.key(), person.version())
                .number(person.key())
                .subject(Subject.of(person));
        person.memberships().forEach(outline::member);
        person.documents().forEach(outline::document);
        person.memberships().stream().findFirst().map(LoyaltyMembership::carrier).ifPresent(outline::partner);
        return outline.done();
    }

    @Override
    public String text(PersonReported person) {
        Wording wording = Wording.of(person.memberships().isEmpty() ? "Kept by the sender" : "Member");
        for (LoyaltyMembership each : person.memberships()) {
            wording.with("", StrongKey.spoken(each)).with("level", each.tier());
        }
        wording.day("enrolled", person.enrolledOn()).day("left", person.cancelledOn());
        int verdicts = person.verdicts().size();
        return wording.with("", verdicts == 0 ? null : verdicts == 1 ? "1 doubtful value" : verdicts + " doubtful values")
                .text();
    }
}
