package aero.interline.domain.travel;

import aero.interline.contracts.fact.BoardingPassScanned;
import aero.interline.domain.activity.Activity;
import aero.interline.domain.activity.ActivityKind;
import aero.interline.domain.activity.Wording;

/** A boarding pass at a counter, a security lane or a gate; read twice there, it is the same event. */
public final class BoardingPassRead implements ActivityKind<BoardingPassScanned> {

    @Override
    public String name() {
        return "scanned";
    }

    @Override
    public Class<BoardingPassScanned> fact() {
        return BoardingPassScanned.class;
    }

    @Override
    public Activity of(BoardingPassScanned scan, String system) {
        String pass = scan.flight().text() + "/" + scan.flight().origin() + "/" + scan.name().raw() + "/"
                + scan.locator() + "/" + scan.sequence() + "/" + scan.ticket();
        Activity.Outline outline = Activity.movement(name(), pass + "/" + scan.leg() + "/" + scan.event())
                .at(scan.scannedAt())
                .flight(scan.flight())
                .standing(scan.event())
                .name(scan.name())
                .journey(scan.locator())
                .ticket(scan.ticket());
        scan.memberships().forEach(outline::member);
        return outline.done();
    }

    @Override
    public String text(BoardingPassScanned scan) {
        return Wording.of(scan.event()).flight(scan.flight()).with("seat", scan.seat())
                .with("sequence", scan.sequence()).text();
    }
}
