package aero.interline.routes.shared;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * A step of a route. An {@link Error}, such as the stack overflow of a parser on deeply nested input, becomes an
 * exception here: Camel does not expect errors, and its thread would go on with the rest of the failed exchange.
 */
abstract class Step implements Processor {

    @Override
    public final void process(Exchange exchange) throws Exception {
        try {
            take(exchange);
        } catch (Error e) {
            throw new StepFailure(e);
        }
    }

    abstract void take(Exchange exchange) throws Exception;

    /** Carries an error through Camel. */
    static final class StepFailure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        StepFailure(Error cause) {
            super(cause);
        }
    }
}
