package aero.interline.routes.batch;

import jakarta.jms.JMSException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread with a {@link QueueSession} of its own: collect a batch, let the route process it, commit or roll back. It
 * keeps trying for as long as the consumer runs, whatever fails. Only after an {@link Error} a new thread takes over,
 * since Camel keeps state per thread that an error leaves in disorder.
 */
final class BatchWorker implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(BatchWorker.class);
    /** How long an idle worker listens before it looks whether it shall still run. */
    private static final Duration LISTEN = Duration.ofMillis(250);
    /** A batch that got no further message for this long is not going to grow soon. */
    private static final Duration GAP = Duration.ofMillis(1);

    private final int rank;
    private final BatchConsumer consumer;
    private final BatchSettings settings;
    private final Valve valve;
    private final BatchCounters counters;
    private QueueSession session;
    private int failures;

    /** @param failures of the worker that this one takes over from */
    BatchWorker(
            int rank, BatchConsumer consumer, BatchSettings settings, Valve valve, BatchCounters counters, int failures) {
        this.rank = rank;
        this.consumer = consumer;
        this.settings = settings;
        this.valve = valve;
        this.counters = counters;
        this.failures = failures;
    }

    @Override
    public void run() {
        try {
            if (failures > 0) {
                valve.rest(settings.backOff().after(failures));
            }
            while (!valve.stopped()) {
                step();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Error e) {
            LOG.error("queue={} {}, another worker takes over", settings.queue(), e.getClass().getName());
            consumer.startWorker(rank, failures + 1);
        } finally {
            closeSession();
        }
    }

    private void step() throws InterruptedException {
        if (!valve.open()) {
            closeSession();
        }
        Valve.Pass pass = valve.await();
        if (pass == Valve.Pass.NONE) {
            return;
        }
        try {
            openSession();
            work(pass);
        } catch (JMSException | ActiveMQException | IOException | RuntimeException e) {
            lost(e, pass);
        } catch (Error e) {
            valve.failed(pass);
            throw e;
        }
    }

    private void work(Valve.Pass pass)
            throws JMSException, ActiveMQException, IOException, InterruptedException {
        List<Received> batch = new ArrayList<>();
        try {
            collect(batch, pass == Valve.Pass.PROBE ? 1 : settings.batchSize());
            if (batch.isEmpty()) {
                if (session.closed()) {
                    throw new JMSException("the connection was closed");
                }
                valve.flows(pass);
                return;
            }
            counters.received.add(batch.size());
            if (processed(batch, pass)) {
                session.commit();
                counters.batches.increment();
                counters.committed.add(batch.size());
                failures = 0;
                if (session.spent()) {
                    closeSession();
                }
                valve.flows(pass);
            } else {
                session.rollback();
                counters.rolledBack.add(batch.size());
                valve.rest(settings.backOff().after(++failures));
            }
        } finally {
            batch.forEach(Received::discard);
        }
    }

    /**
     * Takes what is there, and waits for more only while one message follows the other. Bodies together as long as the
     * longest one make a batch, too, since all of them are in memory.
     */
    private void collect(List<Received> batch, int most) throws ActiveMQException, IOException {
        Received next = session.receive(LISTEN);
        long until = System.nanoTime() + settings.linger().toNanos();
        long bytes = 0;
        while (next != null) {
            batch.add(next);
            bytes += next.message().size();
            if (batch.size() == most || bytes >= settings.maxBodyBytes() || session.spent() || System.nanoTime() > until) {
                break;
            }
            next = session.receive(GAP);
        }
    }

    /** Lets the route have the suspect messages one by one and all others together. */
    private boolean processed(List<Received> batch, Valve.Pass pass) throws ActiveMQException, IOException {
        List<Received> together = new ArrayList<>(batch.size());
        for (Received each : batch) {
            if (each.message().deliveryCount() < settings.aloneFrom()) {
                together.add(each);
            } else if (!processed(List.of(each), true, pass)) {
                return false;
            }
        }
        return together.isEmpty() || processed(together, false, pass);
    }

    private boolean processed(List<Received> portion, boolean alone, Valve.Pass pass) throws ActiveMQException, IOException {
        BatchConsumer.Verdict verdict = consumer.process(portion.stream().map(Received::message).toList(), alone);
        if (!verdict.commit()) {
            if (verdict.pauseNote() == null) {
                valve.flows(pass);
            } else {
                valve.pause(verdict.pauseNote());
            }
            return false;
        }
        for (Map.Entry<InboundMessage, String> aside : verdict.aside().entrySet()) {
            for (Received each : portion) {
                if (each.message() == aside.getKey()) {
                    session.putAside(each, aside.getValue());
                    counters.setAside.increment();
                }
            }
        }
        for (Answer each : verdict.answers()) {
            session.answer(each);
        }
        return true;
    }

    private void openSession() throws JMSException, ActiveMQException {
        if (session == null) {
            session = consumer.openSession(rank);
            consumer.connected(this);
        }
    }

    private void lost(Exception cause, Valve.Pass pass) throws InterruptedException {
        if (valve.stopped()) {
            return;
        }
        counters.reconnects.increment();
        consumer.lost();
        if (++failures == 1) {
            LOG.warn("queue={} session lost, trying again: {}", settings.queue(), cause.toString());
        }
        LOG.debug("queue={} failures={}", settings.queue(), failures, cause);
        closeSession();
        valve.failed(pass);
        valve.rest(settings.backOff().after(failures));
    }

    private void closeSession() {
        if (session == null) {
            return;
        }
        try {
            session.close();
        } catch (JMSException | RuntimeException e) {
            LOG.debug("queue={} the connection could not be closed", settings.queue(), e);
        } finally {
            consumer.disconnected(this);
            session = null;
        }
    }
}
