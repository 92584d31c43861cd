package aero.interline.routes.shared;

import aero.interline.contracts.exchange.Capture;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.fact.Position;
import java.util.List;

/** The reading of a message that no parser saw or that none survived. */
final class DeadReading {

    private DeadReading() {}

    /** @param text one sentence for people, free of personal data */
    static Reading of(Capture capture, ErrorCode code, String text) {
        Rejection rejection = new Rejection(null, code, text, Position.NONE, null);
        return new Reading("unknown", capture.body(), List.of(), rejection, List.of(), List.of(), List.of());
    }
}
