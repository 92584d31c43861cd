package aero.interline.routes.shared;

import aero.interline.contracts.exchange.Arrival;
import aero.interline.contracts.exchange.Decision;
import aero.interline.contracts.exchange.Evidence;
import aero.interline.contracts.exchange.LateAnswers.Late;
import aero.interline.contracts.exchange.OutcomeReply;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.Systems;
import aero.interline.contracts.fact.Position;
import aero.interline.formats.reply.Reply;
import aero.interline.formats.reply.ReplyWriter;
import aero.interline.routes.batch.Answer;
import aero.interline.routes.batch.BatchExchange;
import aero.interline.routes.batch.InboundMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;

/** Tells senders what became of their messages, in the transaction that takes these from the queue. */
final class Answers {

    private final AnswerPolicy policy;
    private final Clock clock;

    Answers(AnswerPolicy policy, Clock clock) {
        this.policy = policy;
        this.clock = clock;
    }

    /** @param arrivals in the order of the exchange's messages, as the decisions are */
    void answer(Exchange exchange, List<Arrival> arrivals, List<Decision> decisions) {
        List<InboundMessage> messages = BatchExchange.messages(exchange);
        for (int i = 0; i < decisions.size(); i++) {
            Arrival arrival = arrivals.get(i);
            Decision decision = decisions.get(i);
            InboundMessage message = messages.get(i);
            String system = arrival.capture().system();
            if (policy.wants(system, AnswerPolicy.asked(system, message.replyTo()), decision.outcome())) {
                BatchExchange.answer(exchange, answer(arrival, decision, message));
            }
        }
    }

    private Answer answer(Arrival arrival, Decision decision, InboundMessage message) {
        Reading reading = arrival.reading();
        String correlation = message.correlationId() == null ? message.messageId() : message.correlationId();
        OutcomeReply reply = OutcomeReply.of(decision, correlation, reading.rejection(), reading.losses());
        return answer(arrival.capture().system(), reply, reading.format(), reading.body(), null);
    }

    /** The answer to a message that left the queue before it was decided. */
    Answer answer(Late late) {
        String once = late.reply().messageId() + "/" + late.reply().outcome();
        return answer(late.capture().system(), late.reply(), late.format(), late.capture().body(), once);
    }

    private Answer answer(String system, OutcomeReply reply, String format, byte[] original, String once) {
        Reply written = ReplyWriter.write(format, original, reply, clock.instant());
        return new Answer(Systems.replyQueueOf(system), reply.correlationId(), written.format(), reply.messageId(),
                reply.outcome().name(), reply.code(), policy.keep(), once,
                new String(written.body(), StandardCharsets.UTF_8));
    }

    /** A wish that is not fulfilled is said. */
    static Reading noted(Reading reading, String system, String replyTo) {
        if (replyTo == null || AnswerPolicy.asked(system, replyTo)) {
            return reading;
        }
        List<Evidence> evidence = new ArrayList<>(reading.evidence());
        evidence.add(new Evidence(Position.NONE, "an answer was wanted at another queue than " + Systems.replyQueueOf(system),
                "no answer was wanted"));
        return new Reading(reading.format(), reading.body(), reading.facts(), reading.rejection(), reading.losses(),
                evidence, reading.keys(), reading.part(), reading.sequences());
    }
}
