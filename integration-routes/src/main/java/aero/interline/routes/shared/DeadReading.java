package aero.interline.routes.shared;

import aero.interline.contracts.exchange.Capture;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.fact.Position;
import aero.interline.formats.card.CardNumbers;
import java.util.List;

/** The reading of a message that no parser saw or that none survived. Its card numbers are masked all the same. */
public final class DeadReading {

    private DeadReading() {}

    /** @param text one sentence for people, free of personal data */
    public static Reading of(Capture capture, ErrorCode code, String text) {
        Rejection rejection = new Rejection(null, code, text, Position.NONE, null);
        byte[] kept = capture.body().clone();
        CardNumbers.mask(kept, 0, kept.length);
        CardNumbers.maskMembers(kept, "account");
        return new Reading("unknown", kept, List.of(), rejection, List.of(), List.of(), List.of());
    }
}
