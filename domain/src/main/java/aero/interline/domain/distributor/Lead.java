package aero.interline.domain.distributor;

import aero.interline.contracts.fact.LeadReferred;
import aero.interline.domain.activity.Activity;
import aero.interline.domain.activity.ActivityKind;
import aero.interline.domain.activity.Subject;
import aero.interline.domain.activity.Wording;

/** Somebody who may want to travel. The person is known from then on, whatever the consent says about contacting. */
public final class Lead implements ActivityKind<LeadReferred> {

    @Override
    public String name() {
        return "lead";
    }

    @Override
    public Class<LeadReferred> fact() {
        return LeadReferred.class;
    }

    @Override
    public Activity of(LeadReferred lead, String system) {
        Activity.Outline outline = Activity.movement(name(), lead.partner() + "/" + lead.reference())
                .at(lead.referredAt())
                .partner(lead.partner())
                .place(lead.origin())
                .reference(lead.reference())
                .number(lead.reference())
                .subject(Subject.of(lead.person()));
        lead.person().memberships().forEach(outline::member);
        lead.person().documents().forEach(outline::document);
        return outline.done();
    }

    @Override
    public String text(LeadReferred lead) {
        return Wording.of("Referred")
                .with("by", lead.partner())
                .with("", lead.interest())
                .with("from", lead.origin())
                .with("to", lead.destination())
                .with("consent", lead.consent())
                .text();
    }
}
