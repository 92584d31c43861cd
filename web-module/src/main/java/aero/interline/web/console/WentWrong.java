package aero.interline.web.console;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.web.rest.Problem;
import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers for everything that failed before a page or a REST operation could answer itself: programs get a problem,
 * people a page. Neither learns more than the number under which the log has the rest.
 */
@WebServlet("/went-wrong")
public class WentWrong extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(WentWrong.class);

    private static final Map<Integer, ErrorCode> CODES = Map.of(
            400, ErrorCode.PARAMETER_INVALID,
            401, ErrorCode.NOT_SIGNED_IN,
            403, ErrorCode.NOT_ALLOWED,
            404, ErrorCode.NOT_FOUND,
            405, ErrorCode.METHOD_UNSUPPORTED);

    /** What people can do who came to a page. */
    private static final Map<ErrorCode, String> ADVICE = Map.of(
            ErrorCode.NOT_ALLOWED, "Ask an administrator for another role if you need this page.",
            ErrorCode.NOT_FOUND, "Check the address. What is past its retention period, or was erased, is no longer here.",
            ErrorCode.DATABASE_AWAY, "Nothing was done. Try again in a minute; the hub comes back by itself.");

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getDispatcherType() != DispatcherType.ERROR) {
            // a script whose request failed comes here by itself
            response.sendRedirect(sameSite(request).orElse(request.getContextPath() + "/overview"));
            return;
        }
        Throwable failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        String path = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (isCausedBy(failure, ViewExpiredException.class)) {
            response.sendRedirect(sameSite(request).orElse(path));
            return;
        }
        ErrorCode code = isCausedBy(failure, SQLException.class)
                ? ErrorCode.DATABASE_AWAY
                : CODES.getOrDefault(
                        (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE), ErrorCode.BUG);
        String detail = failure == null ? null : incident(failure);
        if (path.startsWith(request.getContextPath() + "/api/")) {
            Problem.of(code, detail).write(response);
            return;
        }
        request.setAttribute("problem", code);
        request.setAttribute("advice", ADVICE.get(code));
        request.setAttribute("incident", detail);
        request.getRequestDispatcher("/error.xhtml").forward(request, response);
    }

    /** The page that the failed form stood on: shown anew, it works again. */
    private static Optional<String> sameSite(HttpServletRequest request) {
        String own = request.getScheme() + "://" + request.getHeader("Host") + request.getContextPath() + "/";
        return Optional.ofNullable(request.getHeader("Referer"))
                .filter(referer -> referer.startsWith(own) && !referer.startsWith(own + "sign-in"));
    }

    private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static String incident(Throwable failure) {
        String number = UUID.randomUUID().toString();
        LOG.error("a page failed, incident {}", number, failure);
        return "Tell the operator this number: " + number;
    }
}
