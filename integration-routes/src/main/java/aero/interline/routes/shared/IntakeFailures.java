package aero.interline.routes.shared;

import aero.interline.contracts.exchange.FactIntake;
import aero.interline.contracts.exchange.IntakeUnavailable;
import aero.interline.routes.batch.BatchExchange;
import java.time.Clock;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.apache.camel.model.RouteConfigurationDefinition;

/**
 * What becomes of a batch that failed, in one place for all inbound routes. A message of bad content never gets here:
 * its rejection is a value that the intake stores (I4).
 *
 * <ul>
 *   <li>TRANSIENT, the intake cannot decide now: roll back, give everything back, try again by itself after a pause.
 *   <li>BUG, anything unexpected: roll back. From its third delivery on the component offers a message alone, and if
 *       that fails too, the message is DEAD with the code of a bug and the queue goes on.
 * </ul>
 */
public final class IntakeFailures extends RouteConfigurationBuilder {

    public static final String ID = "intake-failures";

    private final IntakePause pause = new IntakePause();
    private final FactIntake intake;
    private final Answers answers;

    public IntakeFailures(FactIntake intake) {
        this(intake, AnswerPolicy.ASKED);
    }

    public IntakeFailures(FactIntake intake, AnswerPolicy answers) {
        this.intake = intake;
        this.answers = new Answers(answers, Clock.systemUTC());
    }

    @Override
    public void configuration() {
        RouteConfigurationDefinition failures = routeConfiguration(ID);
        failures.errorHandler(defaultErrorHandler().logExhausted(false).logStackTrace(false));
        failures.onException(IntakeUnavailable.class).id("nothing-decided")
                .process(pause).id("pause");
        failures.onException(Throwable.class).id("fails-alone").onWhen(BatchExchange::isAlone).handled(true)
                .process(new BugReport(intake, answers)).id("report-bug");
        failures.onException(Throwable.class).id("fails-together")
                .process(new BugTrace()).id("trace-bug");
    }
}
