package aero.interline.web.rest;

import aero.interline.contracts.exchange.ErrorCode;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Map;

/**
 * What went wrong, as RFC 9457 has it.
 *
 * @param detail what the caller can do about it, or {@code null}
 * @param code   of the one vocabulary ({@code ITL-nnnn})
 */
public record Problem(String type, String title, int status, String detail, String code) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final Map<ErrorCode, Integer> STATUS = Map.of(
            ErrorCode.NOT_FOUND, 404,
            ErrorCode.NOT_SIGNED_IN, 401,
            ErrorCode.PASSWORD_REFUSED, 401,
            ErrorCode.NOT_ALLOWED, 403,
            ErrorCode.METHOD_UNSUPPORTED, 405,
            ErrorCode.STATE_CONFLICT, 409,
            ErrorCode.MERGE_FORBIDDEN, 409,
            ErrorCode.TOO_MANY_SIGN_INS, 429,
            ErrorCode.MEDIA_TYPE_UNSUPPORTED, 415);

    public static Problem of(ErrorCode code, String detail) {
        return of(code, statusOf(code), detail);
    }

    static Problem of(ErrorCode code, int status, String detail) {
        return new Problem("about:blank", code.title(), status, detail, code.code());
    }

    Response.ResponseBuilder answer() {
        Response.ResponseBuilder answer =
                Response.status(status).type(MEDIA_TYPE).header("Cache-Control", "no-store").entity(this);
        return status == 503 ? answer.header("Retry-After", 5) : answer;
    }

    /** Answers where JAX-RS does not reach. */
    public void write(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(Json.MAPPER.writeValueAsBytes(this));
    }

    private static int statusOf(ErrorCode code) {
        return switch (code.kind()) {
            case TRANSIENT -> 503;
            case BUG -> 500;
            case INVALID, REJECTED -> STATUS.getOrDefault(code, 400);
        };
    }
}
