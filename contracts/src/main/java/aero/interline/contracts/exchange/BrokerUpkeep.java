package aero.interline.contracts.exchange;

/** Makes the broker's own files forget what nobody waits for any more. */
public interface BrokerUpkeep {

    /**
     * Writes the journal of an embedded broker anew, with what is still in the queues alone.
     *
     * @return {@code false} for an external broker, whose files are not the hub's
     */
    boolean forgetConsumed();
}
