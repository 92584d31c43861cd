package aero.interline.routes.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;

/**
 * What a route and the {@code jms-batch} consumer say to each other over an exchange whose body is a list of
 * {@link InboundMessage}. The route ends without an exception: the session is committed. It ends with one: rolled back.
 */
public final class BatchExchange {

    private static final String ALONE = "jms-batch.alone";
    private static final String PAUSE = "jms-batch.pause";
    private static final String ASIDE = "jms-batch.aside";
    private static final String ANSWERS = "jms-batch.answers";

    private BatchExchange() {}

    @SuppressWarnings("unchecked")
    public static List<InboundMessage> messages(Exchange exchange) {
        return exchange.getMessage().getBody(List.class);
    }

    /** Whether the exchange holds one suspect message that was delivered in vain before. */
    public static boolean isAlone(Exchange exchange) {
        return exchange.getProperty(ALONE, Boolean.FALSE, Boolean.class);
    }

    /**
     * Asks the consumer to roll back, whether there was an exception or not, to give back what it holds and to take
     * nothing until its back-off has passed.
     *
     * @param note shown to people as long as it lasts
     */
    public static void pause(Exchange exchange, String note) {
        exchange.setProperty(PAUSE, note);
    }

    /**
     * Asks for a copy of a message in the consumer's dead letter queue, sent in the same transaction that takes the
     * message from its queue.
     *
     * @param code why, stored as a property of the copy
     */
    public static void putAside(Exchange exchange, InboundMessage message, String code) {
        Map<InboundMessage, String> aside = aside(exchange);
        if (aside.isEmpty()) {
            aside = new LinkedHashMap<>();
            exchange.setProperty(ASIDE, aside);
        }
        aside.put(message, code);
    }

    /** Asks for an answer, sent in the same transaction that takes the message from its queue. */
    public static void answer(Exchange exchange, Answer answer) {
        List<Answer> answers = answers(exchange);
        if (answers.isEmpty()) {
            answers = new ArrayList<>();
            exchange.setProperty(ANSWERS, answers);
        }
        answers.add(answer);
    }

    static void alone(Exchange exchange) {
        exchange.setProperty(ALONE, Boolean.TRUE);
    }

    /** The note of {@link #pause}, or {@code null}. */
    static String pauseNote(Exchange exchange) {
        return exchange.getProperty(PAUSE, String.class);
    }

    @SuppressWarnings("unchecked")
    static Map<InboundMessage, String> aside(Exchange exchange) {
        Map<InboundMessage, String> aside = (Map<InboundMessage, String>) exchange.getProperty(ASIDE);
        return aside == null ? Map.of() : aside;
    }

    @SuppressWarnings("unchecked")
    static List<Answer> answers(Exchange exchange) {
        List<Answer> answers = (List<Answer>) exchange.getProperty(ANSWERS);
        return answers == null ? List.of() : answers;
    }
}
