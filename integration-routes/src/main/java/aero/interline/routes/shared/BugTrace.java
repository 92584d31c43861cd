package aero.interline.routes.shared;

import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down where the hub failed. Neither the exception's message nor its causes' are written, since they may repeat
 * what a message said about a person.
 */
final class BugTrace extends Step {

    private static final Logger LOG = LoggerFactory.getLogger(BugTrace.class);
    private static final int FRAMES = 12;

    @Override
    void take(Exchange exchange) {
        LOG.error("route={} messages={} rolled back: {}", exchange.getFromRouteId(),
                HubExchange.arrivals(exchange).size(),
                of(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class)));
    }

    /** Classes and places of an exception and its causes, down to where Camel called the step. */
    static String of(Throwable failure) {
        StringBuilder trace = new StringBuilder();
        for (Throwable each = failure; each != null; each = each.getCause() == each ? null : each.getCause()) {
            trace.append(trace.isEmpty() ? "" : " caused by ").append(each.getClass().getName());
            Stream.of(each.getStackTrace()).takeWhile(BugTrace::outsideOfCamel).limit(FRAMES).forEach(frame -> trace.append(" at ").append(frame));
        }
        return trace.toString();
    }

    private static boolean outsideOfCamel(StackTraceElement frame) {
        return !frame.getClassName().startsWith("org.apache.camel.");
    }
}
