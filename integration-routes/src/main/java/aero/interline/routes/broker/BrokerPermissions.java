package aero.interline.routes.broker;

import aero.interline.contracts.exchange.Systems;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.activemq.artemis.core.security.Role;

/**
 * The rights on the broker: a system sends to its own inbound queue and takes from its own reply queue, the hub does
 * everything, nobody else makes addresses or manages anything.
 */
final class BrokerPermissions {

    private BrokerPermissions() {}

    /** Roles by address pattern; the most specific pattern alone counts. */
    static Map<String, Set<Role>> all() {
        Map<String, Set<Role>> all = new LinkedHashMap<>();
        all.put("#", Set.of(hub()));
        for (String system : Systems.ALL) {
            all.put(Systems.queueOf(system), Set.of(hub(), sender(system)));
            all.put(Systems.replyQueueOf(system), Set.of(hub(), taker(system)));
        }
        return all;
    }

    private static Role hub() {
        return new Role(BrokerUsers.HUB, true, true, true, true, true, true, true, true, true, true, true, true);
    }

    private static Role sender(String user) {
        return new Role(user, true, false, false, false, false, false, false, false, false, false, false, false);
    }

    private static Role taker(String user) {
        return new Role(user, false, true, false, false, false, false, false, true, false, false, false, false);
    }
}
