package aero.interline.contracts.exchange;

/**
 * The hub cannot decide now: database or disk are away, or it is stopping. Nothing was stored. Callers roll back,
 * pause and try again; nobody needs to mend the message.
 */
public class IntakeUnavailable extends Exception {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    /** @param code one of kind {@link ErrorCode.Kind#TRANSIENT} */
    public IntakeUnavailable(ErrorCode code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public ErrorCode code() {
        return code;
    }
}
