package aero.interline.benchmarks.witness;

import aero.interline.benchmarks.load.QueueProducer;
import jakarta.jms.JMSException;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/**
 * Sends a stretch of the workload, each message only after its intent is on the disk, and notes what the broker
 * confirmed. When the broker dies it stops; messages that were on their way then are neither confirmed nor sent again.
 */
public final class WitnessDriver {

    private static final int INTENTS_AT_ONCE = 100;

    private final Workload workload;
    private final WitnessLog log;
    private final AtomicLong confirmed = new AtomicLong();
    private long next;

    public WitnessDriver(Workload workload, WitnessLog log) {
        this.workload = workload;
        this.log = log;
    }

    /** How many messages were confirmed so far; may be read while sending. */
    public long confirmed() {
        return confirmed.get();
    }

    /** Number of the first message that was not tried yet. */
    public long next() {
        return next;
    }

    /**
     * Sends up to the given number.
     *
     * @return whether all were confirmed; otherwise the broker died
     */
    public boolean sendUpTo(long end, QueueProducer.BrokerLogin login, String queue)
            throws IOException, InterruptedException {
        try (QueueProducer producer = new QueueProducer(login, queue)) {
            while (next < end) {
                sendSome(producer, Math.min(end, next + INTENTS_AT_ONCE));
            }
            producer.flush();
            return true;
        } catch (JMSException e) {
            return false;
        } finally {
            log.sync();
        }
    }

    private void sendSome(QueueProducer producer, long end) throws IOException, JMSException, InterruptedException {
        List<Intent> batch = LongStream.range(next, end).mapToObj(workload::intent).toList();
        log.intend(batch);
        next = end;
        for (Intent intent : batch) {
            producer.send(workload.correlationId(intent.seq()), workload.body(intent), () -> {
                log.acked(intent.seq(), Instant.now());
                confirmed.incrementAndGet();
            });
        }
    }
}
