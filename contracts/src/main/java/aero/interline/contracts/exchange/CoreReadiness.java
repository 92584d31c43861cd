package aero.interline.contracts.exchange;

/** What the outer modules ask before they hand over the first message. */
public interface CoreReadiness {

    /**
     * Returns once the core can decide about messages: configuration read, schema migrated, keys at hand. Calling it
     * again is free.
     *
     * @throws IllegalStateException if the core could not start; the message says what to do
     */
    void awaitReady();
}
