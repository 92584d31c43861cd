package aero.interline.routes.batch;

import aero.interline.routes.broker.BrokerFixture;
import jakarta.jms.ConnectionFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** A Camel context with one route from {@code in.booking} to the test's own step. */
final class BatchRouteFixture implements AutoCloseable {

    private final DefaultCamelContext camel = new DefaultCamelContext();
    final Queue<List<InboundMessage>> batches = new ConcurrentLinkedQueue<>();

    BatchRouteFixture(BrokerFixture broker, String options, Processor step) throws Exception {
        this(broker.hub(1 << 20), options, step);
    }

    BatchRouteFixture(ConnectionFactory connections, String options, Processor step) throws Exception {
        camel.getShutdownStrategy().setTimeout(5);
        camel.addComponent("jms-batch", new BatchComponent(connections));
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from("jms-batch:in.booking?" + options).routeId("in-booking").process(exchange -> {
                    step.process(exchange);
                    batches.add(BatchExchange.messages(exchange));
                });
            }
        });
        camel.start();
    }

    BatchConsumer consumer() {
        return (BatchConsumer) camel.getRoute("in-booking").getConsumer();
    }

    BatchCounters counters() {
        return consumer().counters();
    }

    DefaultCamelContext camel() {
        return camel;
    }

    /** Bodies of all messages that the step let through, in any order. */
    List<String> bodies() {
        return batches.stream().flatMap(List::stream).map(each -> new String(each.body(), StandardCharsets.UTF_8)).toList();
    }

    @Override
    public void close() {
        camel.stop();
    }
}
