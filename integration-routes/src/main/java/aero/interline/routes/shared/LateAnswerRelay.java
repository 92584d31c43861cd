package aero.interline.routes.shared;

import aero.interline.contracts.exchange.IntakeUnavailable;
import aero.interline.contracts.exchange.LateAnswers;
import aero.interline.contracts.exchange.LateAnswers.Late;
import aero.interline.routes.batch.AnswerSender;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.time.Clock;
import java.util.List;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.jms.client.ActiveMQSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the answers that were decided later. They stay due in the database until the broker has them; a crash in between
 * sends one twice, with the same duplicate id, so that the broker drops the second.
 */
public final class LateAnswerRelay implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(LateAnswerRelay.class);
    private static final int BATCH = 100;

    private final LateAnswers late;
    private final ConnectionFactory connections;
    private final AnswerPolicy policy;
    private final Answers answers;

    public LateAnswerRelay(LateAnswers late, ConnectionFactory connections, AnswerPolicy policy, Clock clock) {
        this.late = late;
        this.connections = connections;
        this.policy = policy;
        this.answers = new Answers(policy, clock);
    }

    @Override
    public void run() {
        try {
            int taken;
            do {
                taken = late.handOut(BATCH, this::send);
            } while (taken == BATCH);
        } catch (IntakeUnavailable | RuntimeException e) {
            LOG.warn("late answers wait: {}", e.toString());
        }
    }

    /** Each send waits for the broker's word; within one transaction a single duplicate would undo them all. */
    private void send(List<Late> outcomes) throws JMSException, ActiveMQException {
        try (Connection connection = connections.createConnection();
                Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE)) {
            AnswerSender sender = new AnswerSender(((ActiveMQSession) session).getCoreSession());
            for (Late each : outcomes) {
                if (policy.wants(each.system(), each.asked(), each.reply().outcome())) {
                    sender.send(answers.answer(each));
                }
            }
        }
    }
}
