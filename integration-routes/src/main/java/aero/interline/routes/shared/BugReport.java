package aero.interline.routes.shared;

import aero.interline.contracts.exchange.Arrival;
import aero.interline.contracts.exchange.Decision;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.FactIntake;
import aero.interline.contracts.exchange.IntakeUnavailable;
import aero.interline.routes.batch.BatchExchange;
import java.util.List;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides a message that makes the hub fail even alone: DEAD, with the code of a bug and the place, so that it does not
 * block its queue and can be tried again when the bug was mended. If even that fails, it was not the message, and the
 * queue waits.
 */
final class BugReport extends Step {

    private static final Logger LOG = LoggerFactory.getLogger(BugReport.class);

    private final FactIntake intake;
    private final Answers answers;

    BugReport(FactIntake intake, Answers answers) {
        this.intake = intake;
        this.answers = answers;
    }

    @Override
    void take(Exchange exchange) {
        Throwable caught = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        Throwable bug = caught instanceof StepFailure ? caught.getCause() : caught;
        List<Arrival> dead = HubExchange.arrivals(exchange).stream()
                .map(arrival -> new Arrival(arrival.capture(), DeadReading.of(arrival.capture().body(), bug)))
                .toList();
        LOG.error("route={} a message failed alone: {}", exchange.getFromRouteId(), BugTrace.of(bug));
        try {
            List<Decision> decisions = intake.apply(dead);
            answers.answer(exchange, dead, decisions);
            for (Decision decision : decisions) {
                LOG.warn("route={} message={} delivery={} outcome={} code={}", exchange.getFromRouteId(),
                        decision.messageId(), dead.get(0).capture().deliveryId(), decision.outcome(),
                        ErrorCode.BUG.code());
            }
        } catch (IntakeUnavailable e) {
            IntakePause.pause(exchange, e);
        } catch (RuntimeException e) {
            LOG.error("route={} the intake fails without any content: {}", exchange.getFromRouteId(), BugTrace.of(e));
            BatchExchange.pause(exchange, ErrorCode.BUG.code() + " the intake fails; the log says where");
        }
    }
}
