package aero.interline.routes.broker;

import jakarta.jms.ConnectionFactory;

/** The broker as the hub sees it, embedded or external. */
public interface Broker extends AutoCloseable {

    /**
     * Starts it, or does nothing for one that others started.
     *
     * @throws BrokerFailure with one sentence that says what to do
     */
    void start();

    /**
     * Done every few seconds: starts it again if it gave up by itself, as the embedded broker does when its disk fails; of one that
     * others run, remembers what it counted, for it begins anew when it is started again.
     *
     * @throws BrokerFailure if it cannot start yet
     */
    void lookAfter();

    /** Whether it answers now. */
    boolean reachable();

    /**
     * Connections signed in as the hub. They do not reconnect by themselves.
     *
     * @param windowBytes how much the broker may send ahead to one consumer
     */
    ConnectionFactory connections(int windowBytes);

    /**
     * @throws BrokerFailure if the broker does not answer
     */
    QueueCounts counts(String queue);

    /**
     * Writes its journal anew, with what is still in the queues alone.
     *
     * @return whether the journal is the hub's
     */
    default boolean forgetConsumed() {
        return false;
    }

    @Override
    void close();
}
