package aero.interline.contracts.exchange;

import java.util.List;

/** The five kinds of system that feed the hub, and the names of their queues. */
public final class Systems {

    public static final String BOOKING = "booking";
    public static final String DEPARTURE = "departure";
    public static final String LOYALTY = "loyalty";
    public static final String SUPPLIER = "supplier";
    public static final String DISTRIBUTOR = "distributor";

    public static final List<String> ALL = List.of(BOOKING, DEPARTURE, LOYALTY, SUPPLIER, DISTRIBUTOR);

    private Systems() {}

    /** What it sends. */
    public static String queueOf(String system) {
        return "in." + system;
    }

    /** What it is answered. */
    public static String replyQueueOf(String system) {
        return "reply." + system;
    }

    /** What it sent and the hub could not even read. */
    public static String deadLetterQueueOf(String system) {
        return "dlq." + queueOf(system);
    }
}
