package aero.interline.cli.message;

import aero.interline.cli.connection.RestClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Finds out over REST what became of messages just sent. A few are asked for one by one; many are read from the list
 * of the system's newest messages, 500 in a request, so that ten thousand files cost some dozen requests a round.
 */
public final class OutcomeFinder {

    private static final int ASK_ONE_BY_ONE = 8;
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);
    private static final long FIRST_PAUSE_MS = 50;
    private static final long LONGEST_PAUSE_MS = 2_000;

    private final RestClient rest;
    private final String system;
    private final Instant since;

    /** @param sentFrom before the first was sent, by this machine's clock */
    public OutcomeFinder(RestClient rest, String system, Instant sentFrom) {
        this.rest = rest;
        this.system = system;
        this.since = sentFrom.minus(CLOCKS_DIFFER);
    }

    /**
     * Waits until every message has an outcome or the time is over.
     *
     * @param found told of each outcome as soon as it is known
     * @return the ids without an outcome
     */
    public Set<String> await(List<String> jmsIds, Duration timeout, BiConsumer<String, OutcomeLine> found)
            throws InterruptedException {
        Set<String> pending = new HashSet<>(jmsIds);
        long deadline = System.nanoTime() + timeout.toNanos();
        long pause = FIRST_PAUSE_MS;
        while (true) {
            Map<String, OutcomeLine> decided = pending.size() <= ASK_ONE_BY_ONE ? byKey(pending) : byList(pending);
            decided.forEach(found);
            pending.removeAll(decided.keySet());
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (pending.isEmpty() || left <= 0) {
                return pending;
            }
            Thread.sleep(Math.min(left, pause));
            pause = decided.isEmpty() ? Math.min(pause * 2, LONGEST_PAUSE_MS) : FIRST_PAUSE_MS;
        }
    }

    private Map<String, OutcomeLine> byKey(Set<String> pending) {
        Map<String, OutcomeLine> decided = new HashMap<>();
        for (String id : pending) {
            JsonNode answer = rest.get("/messages?limit=10&key=" + RestClient.encode(id));
            collect(answer.path("items"), pending, decided);
        }
        return decided;
    }

    private Map<String, OutcomeLine> byList(Set<String> pending) {
        Map<String, OutcomeLine> decided = new HashMap<>();
        String first = "/messages?limit=500&system=" + system + "&from=" + RestClient.encode(since.toString());
        String cursor = "";
        while (cursor != null && decided.size() < pending.size()) {
            JsonNode page = rest.get(cursor.isEmpty() ? first : first + "&cursor=" + RestClient.encode(cursor));
            collect(page.path("items"), pending, decided);
            cursor = page.path("next").isTextual() ? page.path("next").asText() : null;
        }
        return decided;
    }

    private static void collect(JsonNode items, Set<String> pending, Map<String, OutcomeLine> decided) {
        for (JsonNode item : items) {
            String id = item.path("deliveryId").asText();
            if (pending.contains(id)) {
                decided.put(id, OutcomeLine.of(item));
            }
        }
    }
}
