package aero.interline.steward.control;

import aero.interline.contracts.exchange.ErrorCode;

/** Something stands against what a steward wants to do; the message tells the steward what. Nothing was done. */
public class ActImpossible extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    /** @param message one sentence without personal data */
    public ActImpossible(ErrorCode code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    public ErrorCode code() {
        return code;
    }

    static ActImpossible notOpen() {
        return new ActImpossible(ErrorCode.STATE_CONFLICT,
                "This pair is not open any more: somebody decided about it, or new messages did; look at the queue again");
    }

    static ActImpossible notThere() {
        return new ActImpossible(ErrorCode.NOT_FOUND, "There is no such customer, or it was joined into another");
    }
}
