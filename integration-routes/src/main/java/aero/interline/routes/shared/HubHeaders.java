package aero.interline.routes.shared;

import java.util.Set;

/** Names of the headers that the hub's own routes set. Nothing else passes the gate. */
public final class HubHeaders {

    /** None yet: what the steps tell each other is the body and the exchange's properties. */
    static final Set<String> ALL = Set.of();

    private HubHeaders() {}
}
