package aero.interline.routes.shared;

import aero.interline.contracts.exchange.Arrival;
import java.util.List;
import org.apache.camel.Exchange;

/** What the steps of an inbound route hand on: the arrivals of a batch, without a reading until they were read. */
final class HubExchange {

    private static final String ARRIVALS = "interline.arrivals";

    private HubExchange() {}

    static void arrivals(Exchange exchange, List<Arrival> arrivals) {
        exchange.setProperty(ARRIVALS, arrivals);
    }

    @SuppressWarnings("unchecked")
    static List<Arrival> arrivals(Exchange exchange) {
        List<Arrival> arrivals = (List<Arrival>) exchange.getProperty(ARRIVALS);
        return arrivals == null ? List.of() : arrivals;
    }
}
