package aero.interline.routes.shared;

import aero.interline.contracts.exchange.Arrival;
import aero.interline.contracts.exchange.Capture;
import aero.interline.contracts.exchange.MessageReader;
import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.routes.batch.BatchExchange;
import aero.interline.routes.batch.InboundMessage;
import java.util.ArrayList;
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
        List<InboundMessage> messages = BatchExchange.messages(exchange);
        List<Arrival> arrivals = HubExchange.arrivals(exchange);
        List<Arrival> read = new ArrayList<>(arrivals.size());
        for (int i = 0; i < arrivals.size(); i++) {
            read.add(read(arrivals.get(i), messages.get(i).replyTo()));
        }
        HubExchange.arrivals(exchange, read);
    }

    private Arrival read(Arrival arrival, String replyTo) {
        if (arrival.reading() != null) {
            return arrival;
        }
        Capture capture = arrival.capture();
        Reading reading = reader.read(Origin.of(capture), capture.body());
        return arrival.read(Answers.noted(reading, capture.system(), replyTo));
    }
}
