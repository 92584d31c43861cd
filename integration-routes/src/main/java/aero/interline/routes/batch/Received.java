package aero.interline.routes.batch;

import org.apache.activemq.artemis.api.core.client.ClientMessage;

/** A message in the session together with what the route gets of it. */
record Received(ClientMessage original, InboundMessage message, Spool spool) {

    /** Whether nothing of the body could be had from the broker. */
    boolean bodyLost() {
        return spool == null && original.isLargeMessage();
    }

    /** Frees what was kept of a body too large for memory. */
    void discard() {
        if (spool != null) {
            spool.delete();
        }
    }
}
