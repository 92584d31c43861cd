package aero.interline.contracts.exchange;

import java.util.List;

/** What the core and the console may see of and say to the routes. */
public interface RouteControl {

    /** One line per inbound queue, in the order of {@link Systems#ALL}. */
    List<QueueStatus> queues();

    /** Whether the broker answers. */
    boolean brokerReachable();

    /**
     * Stops taking messages from all inbound queues; what was taken goes back.
     *
     * @param reason shown to people
     */
    void suspend(String reason);

    void resume();
}
