package aero.interline.web.rest;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.IntakeUnavailable;
import aero.interline.platform.boundary.RequestRefused;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whatever else goes wrong becomes a problem with a code. What the hub did not foresee is logged under a number that the
 * caller is given; its text and trace never leave the hub.
 */
@Provider
public class AnyProblem implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(AnyProblem.class);

    private static final Map<Integer, ErrorCode> CODES = Map.of(
            401, ErrorCode.NOT_SIGNED_IN,
            403, ErrorCode.NOT_ALLOWED,
            404, ErrorCode.NOT_FOUND,
            405, ErrorCode.METHOD_UNSUPPORTED,
            406, ErrorCode.MEDIA_TYPE_UNSUPPORTED,
            415, ErrorCode.MEDIA_TYPE_UNSUPPORTED);

    @Override
    public Response toResponse(Throwable failure) {
        return failure instanceof WebApplicationException known
                ? known(known.getResponse()) : problem(failure).answer().build();
    }

    static Problem problem(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RequestRefused refused) {
                return Problem.of(refused.code(), refused.getMessage());
            }
            if (cause instanceof IntakeUnavailable unavailable) {
                return Problem.of(unavailable.code(), unavailable.getMessage());
            }
            if (cause instanceof SQLException data && aboutData(data)) {
                // without its text, which quotes the value
                LOG.warn("the database refused a value of a request: SQLState {} at {}", data.getSQLState(), where(failure));
                return Problem.of(ErrorCode.PARAMETER_INVALID,
                        "The database takes no such value (SQLState " + data.getSQLState() + "); change it");
            }
            if (cause instanceof SQLException) {
                LOG.warn("a request failed because of the database", failure);
                return Problem.of(ErrorCode.DATABASE_AWAY, "Ask again in a moment");
            }
        }
        String incident = UUID.randomUUID().toString();
        LOG.error("unforeseen failure, incident {}", incident, failure);
        return Problem.of(ErrorCode.BUG, "Tell the operator this number: " + incident);
    }

    /** Class 22, data exceptions: the same request would be refused again. */
    private static boolean aboutData(SQLException failure) {
        return failure.getSQLState() != null && failure.getSQLState().startsWith("22");
    }

    private static StackTraceElement where(Throwable failure) {
        return Stream.of(failure.getStackTrace()).filter(each -> each.getClassName().startsWith("aero.interline.")).findFirst().orElse(null);
    }

    private static Response known(Response response) {
        int status = response.getStatus();
        if (status < 400) {
            return response;
        }
        ErrorCode code = CODES.getOrDefault(status, status < 500 ? ErrorCode.PARAMETER_INVALID : ErrorCode.BUG);
        Response.ResponseBuilder answer = Problem.of(code, status, null).answer();
        Object allow = response.getHeaders().getFirst(HttpHeaders.ALLOW);
        return allow == null ? answer.build() : answer.header(HttpHeaders.ALLOW, allow).build();
    }
}
