package aero.interline.routes.shared;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.Arrival;
import aero.interline.contracts.exchange.Capture;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.routes.batch.InboundMessage;
import aero.interline.routes.batch.Obstacle;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;

/** What the gate lets in. */
class GateTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final Gate gate = new Gate("booking", Clock.fixed(NOON, ZoneOffset.UTC));
    private final Exchange exchange = new DefaultExchange(new DefaultCamelContext());

    private static InboundMessage message(String id, Obstacle obstacle, String body) {
        return new InboundMessage(id, "corr-1", "reply.booking", "pnrgov", null, null, "booking", 1, NOON, obstacle, body.length(),
                obstacle == null ? body.getBytes(StandardCharsets.UTF_8) : new byte[0]);
    }

    private List<Arrival> through(InboundMessage... messages) {
        exchange.getMessage().setBody(List.of(messages));
        gate.take(exchange);
        return HubExchange.arrivals(exchange);
    }

    @Test
    void tenThousandHeadersOfRandomNameAndCaseLeaveNoneBehind() {
        Random random = new Random(20261122);
        String[] known = {"CamelBeanMethodName", "CamelFileName", "CamelExecCommandExecutable", "JMSDestination", "org.apache.camel.x"};
        for (int i = 0; i < 10_000; i++) {
            exchange.getMessage().setHeader(anyCase(random, known[i % known.length] + (i / known.length)), "x");
            exchange.getMessage().setHeader(anyCase(random, known[i % known.length]), "x");
        }
        through(message("ID:1", null, "x"));

        assertThat(exchange.getMessage().getHeaders()).isEmpty();
    }

    private static String anyCase(Random random, String name) {
        StringBuilder mixed = new StringBuilder();
        name.chars().forEach(c -> mixed.append(
                (char) (random.nextBoolean() ? Character.toUpperCase(c) : Character.toLowerCase(c))));
        return mixed.toString();
    }

    @Test
    void aReadableMessageBecomesACaptureOfTheQueuesSystem() {
        Capture capture = through(message("ID:1", null, "UNA")).get(0).capture();

        assertThat(capture.system()).isEqualTo("booking");
        assertThat(capture.channel()).isEqualTo("jms");
        assertThat(capture.deliveryId()).isEqualTo("ID:1");
        assertThat(capture.sender()).isEqualTo("booking");
        assertThat(capture.receivedAt()).isEqualTo(NOON);
        assertThat(capture.body()).asString().isEqualTo("UNA");
    }

    @Test
    void whatCannotBeReadIsRejectedWithItsReasonAndABodyOfItsOwn() {
        List<Arrival> arrivals = through(
                message("ID:1", Obstacle.KIND_UNSUPPORTED, "object"),
                message("ID:2", Obstacle.KIND_UNSUPPORTED, "object"),
                message("ID:3", Obstacle.TOO_LARGE, "long"),
                message("ID:4", Obstacle.UNREADABLE, "torn"));

        assertThat(arrivals).extracting(each -> each.reading().rejection().code())
                .containsExactly(ErrorCode.MESSAGE_KIND_UNSUPPORTED, ErrorCode.MESSAGE_KIND_UNSUPPORTED,
                        ErrorCode.BODY_TOO_LARGE, ErrorCode.CHARSET_INVALID);
        assertThat(arrivals).extracting(each -> new String(each.capture().body(), StandardCharsets.UTF_8))
                .doesNotHaveDuplicates()
                .allSatisfy(line -> assertThat(line).contains("dlq.in.booking"));
        assertThat(arrivals).extracting(each -> each.capture().channel()).containsOnly("jms-dlq");
        assertThat(arrivals).extracting(each -> each.capture().size()).as("the message's own").containsExactly(6L, 6L, 4L, 4L);
    }
}
