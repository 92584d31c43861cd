package aero.interline.platform.boundary;

import aero.interline.contracts.exchange.ErrorCode;
import jakarta.ejb.ApplicationException;

/** Somebody asked for something in a wrong way; the message tells them what to change. Nothing was done. */
@ApplicationException
public class RequestRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    /** @param message one sentence for the caller, without personal data */
    public RequestRefused(ErrorCode code, String message) {
        super(message);
        this.code = code;
    }

    public static RequestRefused parameter(String name, String rule) {
        return new RequestRefused(ErrorCode.PARAMETER_INVALID, "Parameter " + name + ": " + rule);
    }

    public ErrorCode code() {
        return code;
    }
}
