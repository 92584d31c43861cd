package aero.interline.exchange.boundary;

import aero.interline.contracts.exchange.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Messages that came in each minute of the past, by what has become of them since.
 *
 * @param minutes  oldest first, without gaps
 * @param outcomes for each outcome that occurred a count for each minute
 */
public record Throughput(List<Instant> minutes, Map<Outcome, List<Long>> outcomes) {}
