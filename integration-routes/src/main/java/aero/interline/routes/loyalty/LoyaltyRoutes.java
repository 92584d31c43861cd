package aero.interline.routes.loyalty;

import aero.interline.contracts.exchange.Systems;
import aero.interline.routes.shared.InboundSteps;
import aero.interline.routes.shared.IntakeFailures;
import org.apache.camel.builder.RouteBuilder;

/** What loyalty programmes send, in canonical JSON and whatever the reader recognises. */
public final class LoyaltyRoutes extends RouteBuilder {

    private final InboundSteps steps;

    public LoyaltyRoutes(InboundSteps steps) {
        this.steps = steps;
    }

    @Override
    public void configure() {
        from("{{interline.in.loyalty}}").routeId("in-loyalty").routeConfigurationId(IntakeFailures.ID)
                .process(steps.gate(Systems.LOYALTY)).id("loyalty-gate")
                .process(steps.read()).id("loyalty-read")
                .process(steps.intake()).id("loyalty-intake");
    }
}
