package aero.interline.privacy.boundary;

import aero.interline.privacy.entity.Job;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * An export or erasure and how it stands.
 *
 * @param kind       {@code export} or {@code erasure}; {@code reseal} for what a new version of the hub does by itself
 * @param state      {@code waiting-approval}, {@code waiting}, {@code running}, {@code done}, {@code withdrawn}
 * @param customerId whom it is about, or {@code null}
 * @param reason     as the requester gave it, or {@code null}
 * @param approvedBy or {@code null}
 * @param step       of an erasure that runs: {@code rows}, {@code bodies}, {@code files}, {@code broker},
 *                   {@code rewriting}; else {@code null}
 * @param done       counts by name
 * @param receipt    the text that was signed, {@code null} until it is done
 * @param signature  keyed hash of that text, or {@code null}
 * @param failure    why the last attempt failed, or {@code null}; the next one follows by itself
 * @param startedAt  {@code null} while it waits
 * @param finishedAt {@code null} until it is over
 */
public record PrivacyJobView(
        String id,
        String kind,
        String state,
        String customerId,
        String reason,
        String requestedBy,
        String approvedBy,
        String step,
        Map<String, Long> done,
        String receipt,
        String signature,
        String failure,
        Instant requestedAt,
        Instant startedAt,
        Instant finishedAt) {

    static PrivacyJobView of(Job job) {
        return new PrivacyJobView(
                Long.toString(job.id()),
                word(job.kind()),
                word(job.state()),
                job.customer() == null ? null : Long.toString(job.customer()),
                job.reason(),
                job.by(),
                job.approvedBy(),
                job.state() == Job.State.RUNNING ? job.step() : null,
                job.counts(),
                job.receipt(),
                job.signature(),
                job.failure(),
                job.createdAt(),
                job.startedAt(),
                job.finishedAt());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
