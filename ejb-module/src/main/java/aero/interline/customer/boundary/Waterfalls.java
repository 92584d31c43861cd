package aero.interline.customer.boundary;

import aero.interline.customer.boundary.DecisionView.Bar;
import aero.interline.platform.control.FactJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads waterfalls as they are stored. */
public final class Waterfalls {

    private Waterfalls() {}

    /** @param json or {@code null} where nothing was compared */
    public static List<Bar> read(String json) {
        List<Bar> bars = new ArrayList<>();
        if (json != null) {
            for (Object each : FactJson.read(json.getBytes(StandardCharsets.UTF_8), List.class)) {
                Map<?, ?> bar = (Map<?, ?>) each;
                bars.add(new Bar((String) bar.get("f"), (String) bar.get("l"), ((Number) bar.get("w")).doubleValue()));
            }
        }
        return bars;
    }
}
