package aero.interline.exchange.boundary;

import aero.interline.contracts.exchange.Systems;
import aero.interline.platform.boundary.RequestRefused;
import java.util.List;

/**
 * Which gaps somebody wants to see; whatever is {@code null} does not narrow.
 *
 * @param open {@code true} for those that are open, {@code false} for those that were closed
 */
public record GapFilter(String system, String kind, Boolean open) {

    public static final List<String> KINDS = List.of("SEQUENCE", "PARTS", "SCHEDULE", "FILE");

    /** @throws RequestRefused if a value is none that can occur */
    public GapFilter {
        if (system != null && !Systems.ALL.contains(system)) {
            throw RequestRefused.parameter("system", "one of " + String.join(", ", Systems.ALL));
        }
        if (kind != null && !KINDS.contains(kind)) {
            throw RequestRefused.parameter("kind", "one of " + String.join(", ", KINDS));
        }
    }
}
