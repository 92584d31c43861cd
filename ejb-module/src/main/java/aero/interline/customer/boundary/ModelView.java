package aero.interline.customer.boundary;

import aero.interline.domain.identity.Thresholds;
import java.time.Instant;
import java.util.Map;

/**
 * A version of the model.
 *
 * @param state      active, shadow (never active yet), retired
 * @param thresholds from which weights on it proposes, links and joins
 * @param report     what its shadow run found, or {@code null}
 */
public record ModelView(String version, String state, Instant createdAt, String by, Thresholds thresholds,
        Map<String, Object> report) {}
