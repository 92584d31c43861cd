package aero.interline.routes.supplier;

import aero.interline.contracts.exchange.Systems;
import aero.interline.routes.shared.InboundSteps;
import aero.interline.routes.shared.IntakeFailures;
import org.apache.camel.builder.RouteBuilder;

/** What suppliers send, in canonical JSON and whatever the reader recognises. */
public final class SupplierRoutes extends RouteBuilder {

    private final InboundSteps steps;

    public SupplierRoutes(InboundSteps steps) {
        this.steps = steps;
    }

    @Override
    public void configure() {
        from("{{interline.in.supplier}}").routeId("in-supplier").routeConfigurationId(IntakeFailures.ID)
                .process(steps.gate(Systems.SUPPLIER)).id("supplier-gate")
                .process(steps.read()).id("supplier-read")
                .process(steps.intake()).id("supplier-intake");
    }
}
