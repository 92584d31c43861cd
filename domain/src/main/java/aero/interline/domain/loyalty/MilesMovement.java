package aero.interline.domain.loyalty;

import aero.interline.contracts.fact.MilesMoved;
import aero.interline.domain.activity.Activity;
import aero.interline.domain.activity.ActivityKind;
import aero.interline.domain.activity.Wording;
import java.math.BigDecimal;
import java.util.Locale;

/** Miles were credited or debited. The movement is the programme's, so its key holds within the programme's system. */
public final class MilesMovement implements ActivityKind<MilesMoved> {

    @Override
    public String name() {
        return "miles";
    }

    @Override
    public Class<MilesMoved> fact() {
        return MilesMoved.class;
    }

    @Override
    public Activity of(MilesMoved moved, String system) {
        return Activity.movement(name(), system + "/" + moved.key())
                .at(moved.bookedOn())
                .flight(moved.flight())
                .standing(moved.kind())
                .amount(BigDecimal.valueOf(moved.miles()))
                .partner(moved.partner())
                .reference(moved.key())
                .name(moved.name())
                .member(moved.membership())
                .ticket(moved.ticket())
                .done();
    }

    @Override
    public String text(MilesMoved moved) {
        return Wording.of(moved.kind())
                .with("", String.format(Locale.ROOT, "%+d miles", moved.miles()))
                .with("", moved.statusMiles() == 0 ? null : moved.statusMiles() + " for the level")
                .flight(moved.flight())
                .with("with", moved.partner())
                .with("", moved.text())
                .text();
    }
}
