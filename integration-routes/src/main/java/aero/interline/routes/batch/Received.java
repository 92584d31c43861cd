package aero.interline.routes.batch;

import org.apache.activemq.artemis.api.core.client.ClientMessage;

/** A message in the session together with what the route gets of it. */
record Received(ClientMessage original, InboundMessage message, Spool spool) {

    /** Frees what was kept of a body too large for memory. */
    void discard() {
        if (spool != null) {
            spool.delete();
        }
    }
}
