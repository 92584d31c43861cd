package aero.interline.web.operation;

import aero.interline.exchange.boundary.HubStatus.QueueLine;
import aero.interline.exchange.boundary.StatusBoard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the hub can take messages now: database, broker and routes, each by itself. */
@ApplicationScoped
public class Ready {

    private static final Logger LOG = LoggerFactory.getLogger(Ready.class);

    @Inject
    private StatusBoard board;

    @Produces
    @Readiness
    HealthCheck database() {
        return () -> answer("database", board::databaseAnswers);
    }

    @Produces
    @Readiness
    HealthCheck broker() {
        return () -> answer("broker", board::brokerAnswers);
    }

    /** A queue that stands still says why. */
    @Produces
    @Readiness
    HealthCheck routes() {
        return () -> {
            List<QueueLine> still = board.standingStill();
            HealthCheckResponseBuilder answer = HealthCheckResponse.named("routes").status(still.isEmpty());
            still.forEach(queue -> answer.withData(
                    queue.queue(), queue.note() == null ? queue.state() : queue.state() + ": " + queue.note()));
            return answer.build();
        };
    }

    private interface Question {
        boolean ask();
    }

    private static HealthCheckResponse answer(String name, Question question) {
        try {
            return HealthCheckResponse.named(name).status(question.ask()).build();
        } catch (RuntimeException e) {
            LOG.warn("{} is not ready", name, e);
            return HealthCheckResponse.down(name);
        }
    }
}
