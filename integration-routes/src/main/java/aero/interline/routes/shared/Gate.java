package aero.interline.routes.shared;

import aero.interline.contracts.exchange.Arrival;
import aero.interline.contracts.exchange.Capture;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.SequenceNumber;
import aero.interline.contracts.exchange.Systems;
import aero.interline.routes.batch.BatchExchange;
import aero.interline.routes.batch.InboundMessage;
import aero.interline.routes.batch.Obstacle;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;

/**
 * The first step of every inbound route: it makes captures of a batch of {@link InboundMessage} and lets nothing else
 * in. All headers are removed, whatever component put them there: the steps tell each other what they have to by the body and
 * properties of the exchange.
 *
 * <p>A message that cannot even be read goes to the dead letter queue as it is. So that the balance closes, it is also
 * handed to the intake, with its rejection; its body is one line that says what it was, because equal bodies would make
 * one message of many, and what was never read cannot be masked.
 */
public final class Gate extends Step {

    private final String system;
    private final Clock clock;

    public Gate(String system, Clock clock) {
        this.system = system;
        this.clock = clock;
    }

    @Override
    void take(Exchange exchange) {
        exchange.getMessage().removeHeaders("*");
        List<Arrival> arrivals = new ArrayList<>();
        for (InboundMessage message : BatchExchange.messages(exchange)) {
            if (message.readable()) {
                arrivals.add(new Arrival(capture(message, "jms", message.body()), null, null, asked(message)));
            } else {
                ErrorCode code = codeOf(message.obstacle());
                BatchExchange.putAside(exchange, message, code.code());
                arrivals.add(refused(message, code));
            }
        }
        HubExchange.arrivals(exchange, arrivals);
    }

    private boolean asked(InboundMessage message) {
        return AnswerPolicy.asked(system, message.replyTo());
    }

    private Arrival refused(InboundMessage message, ErrorCode code) {
        String kept = Systems.deadLetterQueueOf(system);
        String line = "%s; %d bytes; %s; in %s".formatted(code.title(), message.size(), message.messageId(), kept);
        Capture capture = capture(message, Capture.SET_ASIDE, line.getBytes(StandardCharsets.UTF_8))
                .standingFor(message.size());
        return new Arrival(capture, DeadReading.of(capture, code, code.title() + "; it lies in " + kept));
    }

    private Capture capture(InboundMessage message, String channel, byte[] body) {
        return new Capture(
                system,
                channel,
                message.messageId(),
                message.declaredFormat(),
                message.correlationId(),
                message.sender(),
                clock.instant(),
                body,
                SequenceNumber.ofMessage(message.series(), message.sequence()).orElse(null));
    }

    private static ErrorCode codeOf(Obstacle obstacle) {
        return switch (obstacle) {
            case KIND_UNSUPPORTED -> ErrorCode.MESSAGE_KIND_UNSUPPORTED;
            case TOO_LARGE -> ErrorCode.BODY_TOO_LARGE;
            case UNREADABLE -> ErrorCode.CHARSET_INVALID;
        };
    }
}
