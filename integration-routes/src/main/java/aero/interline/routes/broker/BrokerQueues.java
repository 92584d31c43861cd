package aero.interline.routes.broker;

import aero.interline.contracts.exchange.Systems;
import java.util.ArrayList;
import java.util.List;

/** Names of the queues. */
public final class BrokerQueues {

    /** What the broker itself could not place. */
    public static final String UNDELIVERED = "dlq.undelivered";
    /** What expired. Inbound messages never do. */
    public static final String EXPIRED = "dlq.expired";

    private BrokerQueues() {}

    /** Inbound queues in the order of {@link Systems#ALL}. */
    public static List<String> inbound() {
        return Systems.ALL.stream().map(Systems::queueOf).toList();
    }

    /** Every queue that stands from the first start on. */
    static List<String> all() {
        List<String> all = new ArrayList<>();
        for (String system : Systems.ALL) {
            all.addAll(List.of(Systems.queueOf(system), Systems.replyQueueOf(system), Systems.deadLetterQueueOf(system)));
        }
        all.addAll(List.of(UNDELIVERED, EXPIRED));
        return List.copyOf(all);
    }
}
