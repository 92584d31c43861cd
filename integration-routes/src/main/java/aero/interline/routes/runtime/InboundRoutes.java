package aero.interline.routes.runtime;

import aero.interline.contracts.exchange.FactIntake;
import aero.interline.contracts.exchange.Systems;
import aero.interline.routes.batch.BatchComponent;
import aero.interline.routes.batch.BatchConsumer;
import aero.interline.routes.booking.BookingRoutes;
import aero.interline.routes.broker.Broker;
import aero.interline.routes.departure.DepartureRoutes;
import aero.interline.routes.distributor.DistributorRoutes;
import aero.interline.routes.loyalty.LoyaltyRoutes;
import aero.interline.routes.shared.AnswerPolicy;
import aero.interline.routes.shared.InboundSteps;
import aero.interline.routes.shared.IntakeFailures;
import aero.interline.routes.supplier.SupplierRoutes;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Route;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** The Camel context with one route per inbound queue. */
final class InboundRoutes implements AutoCloseable {

    private static final int STOP_SECONDS = 35;

    private final DefaultCamelContext camel = new DefaultCamelContext();

    InboundRoutes(RuntimeSettings settings, Broker broker, InboundSteps steps, FactIntake intake) throws Exception {
        camel.getCamelContextExtension().setName("interline");
        camel.setApplicationContextClassLoader(InboundRoutes.class.getClassLoader());
        camel.setLoadTypeConverters(false);
        camel.setUseBreadcrumb(false);
        camel.setMessageHistory(false);
        camel.setAllowUseOriginalMessage(false);
        camel.getShutdownStrategy().setTimeUnit(TimeUnit.SECONDS);
        camel.getShutdownStrategy().setTimeout(STOP_SECONDS);
        camel.addComponent("jms-batch", new BatchComponent(broker.connections(settings.windowBytes())));
        camel.getPropertiesComponent().setInitialProperties(endpoints(settings));
        for (RoutesBuilder each : routes(steps, intake, settings.answers())) {
            camel.addRoutes(each);
        }
    }

    private static Properties endpoints(RuntimeSettings settings) {
        Properties endpoints = new Properties();
        for (String system : Systems.ALL) {
            String queue = Systems.queueOf(system);
            endpoints.setProperty("interline." + queue, settings.endpoint(queue));
        }
        return endpoints;
    }

    private static List<RoutesBuilder> routes(InboundSteps steps, FactIntake intake, AnswerPolicy answers) {
        return List.of(
                new IntakeFailures(intake, answers),
                new BookingRoutes(steps),
                new DepartureRoutes(steps),
                new LoyaltyRoutes(steps),
                new SupplierRoutes(steps),
                new DistributorRoutes(steps));
    }

    void start() {
        camel.start();
    }

    /** Consumer of a system's queue. */
    BatchConsumer consumer(String system) {
        Route route = camel.getRoute("in-" + system);
        if (route == null) {
            throw new IllegalStateException("no route takes messages from " + Systems.queueOf(system));
        }
        return (BatchConsumer) route.getConsumer();
    }

    @Override
    public void close() {
        camel.stop();
    }
}
