package aero.interline.routes.booking;

import aero.interline.contracts.exchange.Systems;
import aero.interline.routes.shared.InboundSteps;
import aero.interline.routes.shared.IntakeFailures;
import org.apache.camel.builder.RouteBuilder;

/** What reservation systems send, in PNRGOV and canonical JSON. */
public final class BookingRoutes extends RouteBuilder {

    private final InboundSteps steps;

    public BookingRoutes(InboundSteps steps) {
        this.steps = steps;
    }

    @Override
    public void configure() {
        from("{{interline.in.booking}}").routeId("in-booking").routeConfigurationId(IntakeFailures.ID)
                .process(steps.gate(Systems.BOOKING)).id("booking-gate")
                .process(steps.read()).id("booking-read")
                .process(steps.intake()).id("booking-intake");
    }
}
