package aero.interline.routes.batch;

import jakarta.jms.JMSException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Suspendable;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.support.DefaultConsumer;

/**
 * Takes batches from one queue with several sessions. Order is of no importance here: sessions overtake each other, and
 * what was rolled back comes again later. The broker serves the sessions by rank: one takes all as long as it keeps up,
 * so that a batch is whatever came during the one before, and the next joins in when a window full of messages waits.
 *
 * <p>A stop finishes the batches under way. A suspended consumer has no connection, so that what the broker had sent
 * ahead is there for others.
 */
@ManagedResource(description = "Consumer of JMS messages in batches")
public class BatchConsumer extends DefaultConsumer implements Suspendable {

    /** Whether the messages of an exchange may be taken from the queue. */
    record Verdict(
            boolean commit, String pauseNote, Map<InboundMessage, String> aside, List<Answer> answers) {}

    private final BatchEndpoint endpoint;
    private final BatchCounters counters = new BatchCounters();
    private final Set<BatchWorker> connected = ConcurrentHashMap.newKeySet();
    private BatchSettings settings;
    private volatile Valve valve;
    private volatile boolean lost;
    private final List<Thread> workers = new CopyOnWriteArrayList<>();

    BatchConsumer(BatchEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        settings = endpoint.settings();
        valve = new Valve(settings.backOff());
        for (int i = 0; i < settings.sessions(); i++) {
            startWorker(i, 0);
        }
    }

    /**
     * @param rank     the first is 0
     * @param failures in a row, of the worker that had the rank before
     */
    void startWorker(int rank, int failures) {
        BatchWorker worker = new BatchWorker(rank, this, settings, valve, counters, failures);
        Thread thread = endpoint.getCamelContext().getExecutorServiceManager()
                .newThread("jms-batch-" + settings.queue(), worker);
        workers.removeIf(each -> each.getState() == Thread.State.TERMINATED);
        workers.add(thread);
        thread.start();
    }

    @Override
    protected void doStop() throws Exception {
        if (valve != null) {
            valve.stop();
            joinWorkers();
        }
        super.doStop();
    }

    private void joinWorkers() throws InterruptedException {
        long until = System.nanoTime() + settings.stopTimeout().toNanos();
        try {
            for (Thread each : workers) {
                each.join(Math.max(1, Duration.ofNanos(until - System.nanoTime()).toMillis()));
            }
        } finally {
            workers.forEach(Thread::interrupt);
            workers.clear();
        }
    }

    @Override
    protected void doSuspend() throws Exception {
        suspendFor("suspended");
    }

    @Override
    protected void doResume() throws Exception {
        resumeFlow();
    }

    /**
     * Finishes the batches under way and closes the connections. Returns at once.
     *
     * @param note shown to people as long as it lasts
     */
    public void suspendFor(String note) {
        valve.suspend(note);
    }

    public void resumeFlow() {
        valve.resume();
    }

    public BatchCounters counters() {
        return counters;
    }

    @ManagedAttribute(description = "RUNNING, SUSPENDED or RECONNECTING")
    public String getFlow() {
        if (valve == null || valve.stopped() || valve.note() != null) {
            return "SUSPENDED";
        }
        return connected.isEmpty() && lost ? "RECONNECTING" : "RUNNING";
    }

    @ManagedAttribute(description = "Why nothing is taken, for people")
    public String getNote() {
        if (valve == null || valve.stopped()) {
            return "stopped";
        }
        String note = valve.note();
        return note == null && "RECONNECTING".equals(getFlow()) ? "the broker cannot be reached" : note;
    }

    @ManagedAttribute(description = "Sessions that are connected")
    public int getConnectedSessions() {
        return connected.size();
    }

    @ManagedAttribute(description = "Messages received, those that came again included")
    public long getReceived() {
        return counters.received();
    }

    @ManagedAttribute(description = "Batches committed")
    public long getBatches() {
        return counters.batches();
    }

    @ManagedAttribute(description = "Messages committed")
    public long getCommitted() {
        return counters.committed();
    }

    @ManagedAttribute(description = "Messages rolled back")
    public long getRolledBack() {
        return counters.rolledBack();
    }

    @ManagedAttribute(description = "Messages copied to the dead letter queue")
    public long getSetAside() {
        return counters.setAside();
    }

    @ManagedAttribute(description = "Connections lost or refused")
    public long getReconnects() {
        return counters.reconnects();
    }

    /** @param rank of the worker: those before it are served first */
    QueueSession openSession(int rank) throws JMSException, ActiveMQException {
        return new QueueSession(endpoint.connections(), settings, settings.sessions() - rank);
    }

    void connected(BatchWorker worker) {
        connected.add(worker);
        lost = false;
    }

    void disconnected(BatchWorker worker) {
        connected.remove(worker);
    }

    void lost() {
        lost = true;
    }

    Verdict process(List<InboundMessage> messages, boolean alone) {
        Exchange exchange = createExchange(false);
        try {
            exchange.getMessage().setBody(messages);
            if (alone) {
                BatchExchange.alone(exchange);
            }
            getProcessor().process(exchange);
            String pause = BatchExchange.pauseNote(exchange);
            boolean commit = pause == null && exchange.getException() == null && !exchange.isRollbackOnly();
            return new Verdict(commit, pause, BatchExchange.aside(exchange), BatchExchange.answers(exchange));
        } catch (Exception e) {
            getExceptionHandler().handleException("queue=" + settings.queue() + " the route failed", e);
            return new Verdict(false, null, Map.of(), List.of());
        } finally {
            releaseExchange(exchange, false);
        }
    }
}
