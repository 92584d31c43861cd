package aero.interline.routes.shared;

import aero.interline.contracts.exchange.IntakeUnavailable;
import aero.interline.routes.batch.BatchExchange;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the whole queue wait when the intake cannot decide. */
final class IntakePause extends Step {

    private static final Logger LOG = LoggerFactory.getLogger(IntakePause.class);

    @Override
    void take(Exchange exchange) {
        pause(exchange, exchange.getProperty(Exchange.EXCEPTION_CAUGHT, IntakeUnavailable.class));
    }

    static void pause(Exchange exchange, IntakeUnavailable cause) {
        String note = cause.code().code() + " " + cause.code().title();
        LOG.warn("route={} paused: {}", exchange.getFromRouteId(), note);
        BatchExchange.pause(exchange, note);
    }
}
