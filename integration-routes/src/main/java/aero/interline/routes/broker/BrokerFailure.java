package aero.interline.routes.broker;

/** The broker cannot start or does not answer; the message says to an operator what to do. */
public class BrokerFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BrokerFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
