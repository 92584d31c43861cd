package aero.interline.routes.departure;

import aero.interline.contracts.exchange.Systems;
import aero.interline.routes.shared.InboundSteps;
import aero.interline.routes.shared.IntakeFailures;
import org.apache.camel.builder.RouteBuilder;

/** What departure control systems send, in canonical JSON and whatever the reader recognises. */
public final class DepartureRoutes extends RouteBuilder {

    private final InboundSteps steps;

    public DepartureRoutes(InboundSteps steps) {
        this.steps = steps;
    }

    @Override
    public void configure() {
        from("{{interline.in.departure}}").routeId("in-departure").routeConfigurationId(IntakeFailures.ID)
                .process(steps.gate(Systems.DEPARTURE)).id("departure-gate")
                .process(steps.read()).id("departure-read")
                .process(steps.intake()).id("departure-intake");
    }
}
