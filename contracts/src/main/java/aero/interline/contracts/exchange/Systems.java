package aero.interline.contracts.exchange;

import java.util.List;

/** The five kinds of system that feed the hub; each has a queue {@code in.<system>}. */
public final class Systems {

    public static final String BOOKING = "booking";
    public static final String DEPARTURE = "departure";
    public static final String LOYALTY = "loyalty";
    public static final String SUPPLIER = "supplier";
    public static final String DISTRIBUTOR = "distributor";

    public static final List<String> ALL = List.of(BOOKING, DEPARTURE, LOYALTY, SUPPLIER, DISTRIBUTOR);

    private Systems() {}

    public static String queueOf(String system) {
        return "in." + system;
    }
}
