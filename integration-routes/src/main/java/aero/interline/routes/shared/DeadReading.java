package aero.interline.routes.shared;

import aero.interline.contracts.exchange.Capture;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.fact.Position;
import aero.interline.formats.card.CardNumbers;
import java.util.List;
import java.util.stream.Stream;

/** The reading of a message that no parser saw or that none survived. Its card numbers are masked all the same. */
public final class DeadReading {

    private DeadReading() {}

    /** @param text one sentence for people, free of personal data */
    public static Reading of(Capture capture, ErrorCode code, String text) {
        return of(capture.body(), code, text);
    }

    /** Of a message that the hub itself failed on; it tells where, and nothing that the failure may quote of the message. */
    static Reading of(byte[] body, Throwable bug) {
        return of(body, ErrorCode.BUG, "The hub failed on this message: " + bug.getClass().getSimpleName() + place(bug));
    }

    private static String place(Throwable bug) {
        return Stream.of(bug.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("aero.interline."))
                .findFirst()
                .map(frame -> " in " + frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
    }

    private static Reading of(byte[] body, ErrorCode code, String text) {
        Rejection rejection = new Rejection(null, code, text, Position.NONE, null);
        byte[] kept = body.clone();
        CardNumbers.mask(kept, 0, kept.length);
        CardNumbers.maskMembers(kept, "account");
        return new Reading("unknown", kept, List.of(), rejection, List.of(), List.of(), List.of());
    }
}
