package aero.interline.routes.shared;

import aero.interline.contracts.exchange.Arrival;
import aero.interline.contracts.exchange.Capture;
import aero.interline.contracts.exchange.MessageReader;
import aero.interline.contracts.exchange.Origin;
import java.util.List;
import org.apache.camel.Exchange;

/** Reads what the gate let in. No transaction is open meanwhile, however long a parser takes. */
public final class ReadingStep extends Step {

    private final MessageReader reader;

    public ReadingStep(MessageReader reader) {
        this.reader = reader;
    }

    @Override
    void take(Exchange exchange) {
        List<Arrival> read = HubExchange.arrivals(exchange).stream().map(this::read).toList();
        HubExchange.arrivals(exchange, read);
    }

    private Arrival read(Arrival arrival) {
        if (arrival.reading() != null) {
            return arrival;
        }
        Capture capture = arrival.capture();
        return new Arrival(capture, reader.read(Origin.of(capture), capture.body()));
    }
}
