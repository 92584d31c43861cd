package aero.interline.routes.broker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.core.io.IOCallback;
import org.apache.activemq.artemis.core.postoffice.RoutingStatus;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.MessageReference;
import org.apache.activemq.artemis.core.server.RoutingContext;
import org.apache.activemq.artemis.core.server.ServerConsumer;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerMessagePlugin;
import org.apache.activemq.artemis.core.transaction.Transaction;
import org.apache.activemq.artemis.core.transaction.TransactionOperationAbstract;

/**
 * Enters each message into the {@link ReceivedLedger} when the broker has it on the disk, before its sender gets the
 * acknowledgement and before a consumer gets the message. Counted before a consumer: otherwise a message could be
 * taken and gone when a kill hits, and nobody could count it later. Messages of a transaction are counted at its commit.
 */
final class ReceivedCounter implements ActiveMQServerMessagePlugin {

    /** Key of the transaction's property that holds its {@link Sent}; the broker's own keys are small numbers. */
    private static final int SENT = 0x49544c;

    private record Entry(int queue, long id) {}

    private final ReceivedLedger ledger;
    private final Map<Long, Entry> pending = new ConcurrentHashMap<>();
    private ActiveMQServer server;

    ReceivedCounter(ReceivedLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void registered(ActiveMQServer server) {
        this.server = server;
    }

    @Override
    public void beforeMessageRoute(
            Message message, RoutingContext context, boolean direct, boolean rejectDuplicates) {
        int queue = ledger.indexOf(context.getAddress(message).toString());
        if (queue < 0 || context.getQueueCount() == 0) {
            return;
        }
        Entry entry = new Entry(queue, message.getMessageID());
        Transaction tx = context.getTransaction();
        if (tx == null) {
            pending.put(entry.id(), entry);
        } else {
            sentIn(tx).entries.add(entry);
        }
    }

    @Override
    public void afterMessageRoute(
            Message message, RoutingContext context, boolean direct, boolean rejectDuplicates, RoutingStatus result) {
        long id = message.getMessageID();
        if (!pending.containsKey(id)) {
            return;
        }
        server.getStorageManager().afterCompleteOperations(new IOCallback() {
            @Override
            public void done() {
                settle(id);
            }

            @Override
            public void onError(int errorCode, String errorMessage) {
                pending.remove(id);
            }
        });
    }

    @Override
    public void onMessageRouteException(
            Message message, RoutingContext context, boolean direct, boolean rejectDuplicates, Exception e) {
        pending.remove(message.getMessageID());
    }

    @Override
    public void beforeDeliver(ServerConsumer consumer, MessageReference reference) {
        if (!pending.isEmpty()) {
            settle(reference.getMessageID());
        }
    }

    private void settle(long id) {
        Entry entry = pending.remove(id);
        if (entry != null) {
            count(entry);
        }
    }

    /** After a failed write the broker takes for durable what is not. What is durable is found at its next start. */
    private void count(Entry entry) {
        if (!WriteFailure.of(server)) {
            ledger.count(entry.queue(), entry.id());
        }
    }

    /** Registered before the broker's own operation of the same message, and so called before it. */
    private Sent sentIn(Transaction tx) {
        Sent sent = (Sent) tx.getProperty(SENT);
        if (sent == null) {
            sent = new Sent();
            tx.putProperty(SENT, sent);
            tx.addOperation(sent);
        }
        return sent;
    }

    /** The messages that one transaction sent. */
    private final class Sent extends TransactionOperationAbstract {

        private final List<Entry> entries = new ArrayList<>();

        @Override
        public void afterCommit(Transaction tx) {
            entries.forEach(ReceivedCounter.this::count);
        }
    }
}
