package aero.interline.routes.distributor;

import aero.interline.contracts.exchange.Systems;
import aero.interline.routes.shared.InboundSteps;
import aero.interline.routes.shared.IntakeFailures;
import org.apache.camel.builder.RouteBuilder;

/** What distributors send, in canonical JSON and whatever the reader recognises. */
public final class DistributorRoutes extends RouteBuilder {

    private final InboundSteps steps;

    public DistributorRoutes(InboundSteps steps) {
        this.steps = steps;
    }

    @Override
    public void configure() {
        from("{{interline.in.distributor}}").routeId("in-distributor").routeConfigurationId(IntakeFailures.ID)
                .process(steps.gate(Systems.DISTRIBUTOR)).id("distributor-gate")
                .process(steps.read()).id("distributor-read")
                .process(steps.intake()).id("distributor-intake");
    }
}
