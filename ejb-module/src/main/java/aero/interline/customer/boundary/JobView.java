package aero.interline.customer.boundary;

import aero.interline.customer.entity.MatchJob;
import aero.interline.platform.control.FactJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A job as people see it.
 *
 * @param kind       prints: records that were never compared; model: everything, by another model; hot-keys: what keys
 *                   lead to that became too common or are no longer; train: a model is learned; shadow: what a model
 *                   would change
 * @param model      by which it works, or {@code null}
 * @param report     what came of it, or {@code null}
 * @param failure    why it failed, or {@code null}
 * @param startedAt  {@code null} while it waits
 * @param finishedAt {@code null} until it is over
 */
public record JobView(String id, String kind, String state, String model, long done, long total, Map<String, Object> report,
        String failure, String by, Instant createdAt, Instant startedAt, Instant finishedAt) {

    static JobView of(MatchJob job) {
        return new JobView(Long.toString(job.id()), job.kind(), job.state(), job.model(), job.done(), job.total(), report(job.report()),
                job.failure(), job.byUser(), job.createdAt(), job.startedAt(), job.finishedAt());
    }

    /** What a job or a model reports, {@code null} of none. */
    static Map<String, Object> report(String json) {
        if (json == null) {
            return null;
        }
        Map<String, Object> report = new LinkedHashMap<>();
        Map<?, ?> read = FactJson.read(json.getBytes(StandardCharsets.UTF_8), Map.class);
        read.forEach((name, value) -> report.put(name.toString(), value));
        return report;
    }
}
