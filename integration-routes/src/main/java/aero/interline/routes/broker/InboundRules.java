package aero.interline.routes.broker;

import java.util.HashSet;
import java.util.Set;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQExceptionType;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.core.server.LargeServerMessage;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerMessagePlugin;
import org.apache.activemq.artemis.core.transaction.Transaction;

/**
 * What a sender cannot choose about a message for an inbound queue: it is kept on the disk, does not expire and is not
 * put off. A message that could never arrive (sent to a topic of that name) or could fill memory and disk (many times
 * the longest body) is refused at once, so that its sender knows.
 */
final class InboundRules implements ActiveMQServerMessagePlugin {

    /** Room for two bytes per character, and for a message that is too long but still gets an outcome. */
    private static final int REFUSED_FROM = 4;

    private final Set<String> queues = new HashSet<>(BrokerQueues.inbound());
    private final long mostBytes;

    InboundRules(long maxBodyBytes) {
        this.mostBytes = REFUSED_FROM * maxBodyBytes + (1 << 20);
    }

    @Override
    public void beforeSend(
            ServerSession session, Transaction tx, Message message, boolean direct, boolean noAutoCreateQueue)
            throws ActiveMQException {
        if (!queues.contains(message.getAddress())) {
            return;
        }
        if (message.getRoutingType() == RoutingType.MULTICAST) {
            refuse(tx, message, message.getAddress() + " is a queue, not a topic");
        }
        if (message.toCore().getBodyBufferSize() > mostBytes) {
            refuse(tx, message, "the message is longer than " + mostBytes + " bytes");
        }
        message.setDurable(true);
        message.setExpiration(0);
        message.removeProperty(Message.HDR_SCHEDULED_DELIVERY_TIME.toString());
    }

    private static void refuse(Transaction tx, Message message, String reason) throws ActiveMQException {
        ActiveMQException refusal = new ActiveMQException(reason, ActiveMQExceptionType.ADDRESS_FULL);
        if (tx != null) {
            tx.markAsRollbackOnly(refusal);
        }
        if (message instanceof LargeServerMessage large) {
            try {
                large.deleteFile();
            } catch (Exception e) {
                refusal.addSuppressed(e);
            }
        }
        throw refusal;
    }
}
