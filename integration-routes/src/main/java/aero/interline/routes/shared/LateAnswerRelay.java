package aero.interline.routes.shared;

import aero.interline.contracts.exchange.Capture;
import aero.interline.contracts.exchange.IntakeUnavailable;
import aero.interline.contracts.exchange.LateAnswers;
import aero.interline.contracts.exchange.LateAnswers.Late;
import aero.interline.routes.batch.AnswerSender;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.jms.client.ActiveMQSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the answers that were decided later, or writes them where a file came in. They stay due in the database until the broker has them; a crash in between
 * sends one twice, with the same duplicate id, so that the broker drops the second.
 */
public final class LateAnswerRelay implements Runnable {

    /** Where files are answered. */
    @FunctionalInterface
    public interface Responses {
        /** Writes the same again when it is asked again. */
        void write(Late late) throws IOException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(LateAnswerRelay.class);
    private static final int BATCH = 100;

    private final LateAnswers late;
    private final ConnectionFactory connections;
    private final AnswerPolicy policy;
    private final Answers answers;
    private final Responses responses;

    public LateAnswerRelay(
            LateAnswers late, ConnectionFactory connections, AnswerPolicy policy, Responses responses, Clock clock) {
        this.late = late;
        this.connections = connections;
        this.policy = policy;
        this.answers = new Answers(policy, clock);
        this.responses = responses;
    }

    @Override
    public void run() {
        try {
            int taken;
            do {
                taken = late.handOut(BATCH, this::send);
            } while (taken == BATCH);
        } catch (IntakeUnavailable e) {
            LOG.warn("late answers wait: {} {}", e.code().code(), e.getMessage());
        }
    }

    /** Files last: they can be written again, whereas not every broker drops an answer that it has. */
    private void send(List<Late> outcomes) throws JMSException, ActiveMQException, IOException {
        answer(outcomes.stream()
                .filter(each -> !file(each) && policy.wants(each.capture().system(), each.asked(), each.reply().outcome()))
                .toList());
        for (Late each : outcomes) {
            if (file(each)) {
                responses.write(each);
            }
        }
    }

    private static boolean file(Late late) {
        return late.capture().channel().equals(Capture.FILE);
    }

    /** Each send waits for the broker's word; within one transaction a single duplicate would undo them all. */
    private void answer(List<Late> wanted) throws JMSException, ActiveMQException {
        if (wanted.isEmpty()) {
            return;
        }
        try (Connection connection = connections.createConnection();
                Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE)) {
            AnswerSender sender = new AnswerSender(((ActiveMQSession) session).getCoreSession());
            for (Late each : wanted) {
                sender.send(answers.answer(each));
            }
        }
    }
}
