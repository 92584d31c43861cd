package aero.interline.routes.broker;

import jakarta.jms.ConnectionFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.journal.impl.JournalImpl;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptor;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.MessageReference;
import org.apache.activemq.artemis.core.server.Queue;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.server.impl.ActiveMQServerImpl;
import org.apache.activemq.artemis.spi.core.remoting.Acceptor;
import org.apache.activemq.artemis.utils.collections.LinkedListIterator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An Artemis broker inside the hub. The outside is let in only after the ledger was brought up to date, so that nobody
 * can take a message that was not counted yet.
 */
public final class EmbeddedBroker implements Broker {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);
    private static final AtomicInteger IN_VM_IDS = new AtomicInteger();

    private final BrokerSettings settings;
    private final int inVmId = IN_VM_IDS.incrementAndGet();
    private boolean wanted;
    private EmbeddedActiveMQ embedded;
    private ReceivedLedger ledger;
    private Acceptor acceptor;

    public EmbeddedBroker(BrokerSettings settings) {
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        wanted = true;
        try {
            AuditLogs.silence();
            OwnersDirectory.create(settings.directory());
            ledger = new ReceivedLedger(settings.directory().resolve("received.dat"), BrokerQueues.inbound());
            Configuration configuration = BrokerConfiguration.of(settings, inVmId);
            configuration.registerBrokerPlugin(new InboundRules(settings.maxBodyBytes()));
            configuration.registerBrokerPlugin(new ReceivedCounter(ledger));
            embedded = new EmbeddedActiveMQ();
            embedded.setConfiguration(configuration);
            embedded.setSecurityManager(new BrokerSecurityManager(settings.users()));
            embedded.createActiveMQServer();
            WriteFailure.silences(server());
            embedded.start();
            if (!server().isActive()) {
                throw new IllegalStateException("the broker did not start; the log says why");
            }
            reconcile();
            server().getScheduledPool().scheduleWithFixedDelay(ledger::force, 1, 1, TimeUnit.SECONDS);
            lookAtTheDisk();
            listen();
        } catch (Exception e) {
            shutDown();
            throw new BrokerFailure("The broker could not start on " + settings.host() + ":" + settings.port()
                    + " with its files in " + settings.directory() + ": " + e.getMessage(), e);
        }
    }

    private void reconcile() {
        BrokerQueues.inbound().forEach(name -> {
            int found;
            try (LongStream backlog = backlog(queue(name))) {
                found = ledger.reconcile(ledger.indexOf(name), backlog);
            }
            if (found > 0) {
                LOG.info("queue={} counted={} messages whose arrival the last stop had cut off", name, found);
            }
        });
    }

    private static LongStream backlog(Queue queue) {
        LinkedListIterator<MessageReference> references = queue.browserIterator();
        Iterable<MessageReference> all = () -> references;
        return StreamSupport.stream(all.spliterator(), false)
                .mapToLong(MessageReference::getMessageID)
                .onClose(references::close);
    }

    /** The broker itself would look for the first time a second later, and let senders fill the rest until then. */
    private void lookAtTheDisk() {
        if (server() instanceof ActiveMQServerImpl server && server.getMonitor() != null) {
            server.getMonitor().tick();
        }
    }

    private void listen() throws Exception {
        acceptor = server().getRemotingService().createAcceptor(
                "tcp", "tcp://" + settings.host() + ":" + settings.port() + "?protocols=CORE;useEpoll=false;useKQueue=false");
        if (acceptor == null) {
            throw new IllegalStateException("no listener could be made; the log says why");
        }
        acceptor.start();
    }

    /** Port that it listens on. */
    public synchronized int port() {
        return acceptor instanceof NettyAcceptor netty ? netty.getActualPort() : settings.port();
    }

    @Override
    public synchronized boolean reachable() {
        return embedded != null && server().isStarted();
    }

    @Override
    public ConnectionFactory connections(int windowBytes) {
        return BrokerConnections.to("vm://" + inVmId, BrokerUsers.HUB, settings.users().hubPassword(), windowBytes);
    }

    @Override
    public synchronized QueueCounts counts(String name) {
        if (!reachable()) {
            throw new BrokerFailure("The embedded broker is not running; the log says why", null);
        }
        Queue queue = queue(name);
        return new QueueCounts(queue.getMessageCount(), queue.getConsumerCount(), ledger.received(name));
    }

    @Override
    public synchronized boolean forgetConsumed() {
        if (!reachable()) {
            throw new BrokerFailure("The embedded broker is not running; the log says why", null);
        }
        try {
            new JournalCleaning((JournalImpl) server().getStorageManager().getMessageJournal()).run();
            return true;
        } catch (Exception e) {
            throw new BrokerFailure("The broker's journal could not be written anew: " + e.getMessage(), e);
        }
    }

    @Override
    public synchronized void lookAfter() {
        if (wanted && !reachable()) {
            LOG.warn("the embedded broker had given up, starting it again");
            shutDown();
            start();
        }
    }

    @Override
    public synchronized void close() {
        wanted = false;
        shutDown();
    }

    private void shutDown() {
        try {
            if (embedded != null) {
                embedded.stop();
            }
        } catch (Exception e) {
            LOG.warn("the broker did not stop cleanly", e);
        } finally {
            embedded = null;
            if (ledger != null) {
                ledger.close();
                ledger = null;
            }
        }
    }

    ActiveMQServer server() {
        return embedded.getActiveMQServer();
    }

    private Queue queue(String name) {
        return server().locateQueue(name);
    }
}
