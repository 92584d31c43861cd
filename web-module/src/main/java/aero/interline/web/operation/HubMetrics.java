package aero.interline.web.operation;

import aero.interline.contracts.exchange.Systems;
import aero.interline.exchange.boundary.HubStatus;
import aero.interline.exchange.boundary.HubStatus.QueueLine;
import aero.interline.exchange.boundary.HubStatus.SystemLine;
import aero.interline.exchange.boundary.StatusBoard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * Publishes the balance as metrics. All gauges of one scrape are of one reading, which is at most two seconds old, so
 * that scraping costs one look at the counts. What is unknown is
 * left out: a missing value sets off no alert about losses, NaN would, because it is not 0 either.
 */
@ApplicationScoped
public class HubMetrics {

    private static final Duration FRESH = Duration.ofSeconds(2);

    @Inject
    private MetricRegistry registry;

    @Inject
    private StatusBoard board;

    private final LatestReading<HubStatus> latest = new LatestReading<>(() -> board.status(), FRESH);

    void register(@Observes @Initialized(ApplicationScoped.class) Object start) {
        gauge("interline_gaps", "What systems should have sent and what has not come", () -> latest.get().gaps());
        Map<String, Function<SystemLine, Long>> counts = new LinkedHashMap<>();
        counts.put("received", SystemLine::received);
        counts.put("applied", SystemLine::applied);
        counts.put("duplicate", SystemLine::duplicate);
        counts.put("filtered", SystemLine::filtered);
        counts.put("parked", SystemLine::parked);
        counts.put("dead", SystemLine::dead);
        counts.put("inflight", SystemLine::inflight);
        counts.put("residue", SystemLine::residue);
        for (String system : Systems.ALL) {
            Tag tag = new Tag("system", system);
            counts.forEach((name, count) -> gauge(
                    "interline_messages",
                    "Messages by system and what became of them; residue is what received has more than all others",
                    () -> count.apply(line(system)),
                    tag,
                    new Tag("state", name)));
            Tag queue = new Tag("queue", Systems.queueOf(system));
            gauge("interline_queue_depth", "Messages in the queue", () -> queue(system).depth(), queue);
            gauge("interline_queue_consumers", "Open consumers", () -> queue(system).consumers(), queue);
            gauge(
                    "interline_queue_running",
                    "1 while messages are taken from the queue",
                    () -> queue(system).state().equals("RUNNING") ? 1 : 0,
                    queue);
        }
    }

    private interface Reading {
        /** Null if unknown. */
        Number now();

        /** The server leaves out a gauge that ends like this. */
        default Number known() {
            Number number = now();
            if (number == null) {
                throw new IllegalStateException("unknown while the broker is away");
            }
            return number;
        }
    }

    private void gauge(String name, String description, Reading value, Tag... tags) {
        Metadata metadata =
                Metadata.builder().withName(name).withDescription(description).build();
        registry.gauge(metadata, value, Reading::known, tags);
    }

    private SystemLine line(String system) {
        return latest.get().systems().stream()
                .filter(line -> line.system().equals(system))
                .findFirst()
                .orElseGet(() -> new SystemLine(system, null, 0, 0, 0, 0, 0, null, null));
    }

    private QueueLine queue(String system) {
        String name = Systems.queueOf(system);
        return latest.get().queues().stream()
                .filter(line -> line.queue().equals(name))
                .findFirst()
                .orElseGet(() -> new QueueLine(name, null, null, "UNKNOWN", null));
    }
}
