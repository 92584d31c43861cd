package aero.interline.customer.boundary;

import java.time.Instant;
import java.util.Map;

/**
 * A version of the model.
 *
 * @param state  active, shadow (never active yet), retired
 * @param report what its shadow run found, or {@code null}
 */
public record ModelView(String version, String state, Instant createdAt, String by, Map<String, Object> report) {}
