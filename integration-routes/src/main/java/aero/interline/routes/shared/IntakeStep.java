package aero.interline.routes.shared;

import aero.interline.contracts.exchange.Arrival;
import aero.interline.contracts.exchange.Decision;
import aero.interline.contracts.exchange.FactIntake;
import aero.interline.contracts.exchange.IntakeUnavailable;
import aero.interline.contracts.exchange.Outcome;
import java.util.List;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands a batch to the core. When it returns, everything is committed and the session may be, too (I1). */
public final class IntakeStep extends Step {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeStep.class);

    private final FactIntake intake;
    private final Answers answers;

    IntakeStep(FactIntake intake, Answers answers) {
        this.intake = intake;
        this.answers = answers;
    }

    @Override
    void take(Exchange exchange) throws IntakeUnavailable {
        List<Arrival> arrivals = HubExchange.arrivals(exchange);
        List<Decision> decisions = intake.apply(arrivals);
        answers.answer(exchange, arrivals, decisions);
        LOG.debug("route={} batch={} decided", exchange.getFromRouteId(), decisions.size());
        for (int i = 0; i < decisions.size(); i++) {
            Decision decision = decisions.get(i);
            if (decision.outcome() == Outcome.DEAD && !decision.redelivered()) {
                LOG.warn("route={} message={} delivery={} outcome=DEAD code={}", exchange.getFromRouteId(),
                        decision.messageId(), arrivals.get(i).capture().deliveryId(),
                        decision.code() == null ? "-" : decision.code().code());
            }
        }
    }
}
