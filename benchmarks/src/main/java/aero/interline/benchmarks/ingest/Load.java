package aero.interline.benchmarks.ingest;

import aero.interline.benchmarks.hub.Stretch;
import aero.interline.benchmarks.load.QueueProducer;
import aero.interline.benchmarks.load.QueueProducer.BrokerLogin;
import aero.interline.benchmarks.witness.Intent;
import aero.interline.benchmarks.witness.WitnessLog;
import aero.interline.benchmarks.witness.Workload;
import jakarta.jms.JMSException;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/**
 * Sends the workload message by message, under the witness's eyes. Messages are written before the clock starts, so
 * that writing them costs the hub nothing.
 */
final class Load {

    private static final long LEAD_NANOS = 20_000_000;

    private final Workload workload;
    private final WitnessLog log;
    private final BrokerLogin login;
    private final String queue;
    private long next;

    Load(Workload workload, WitnessLog log, BrokerLogin login, String queue) {
        this.workload = workload;
        this.log = log;
        this.login = login;
        this.queue = queue;
    }

    /** A message ready to go. */
    private record Ready(long seq, String correlationId, byte[] body) {}

    /** How many messages were sent so far. */
    long sent() {
        return next;
    }

    /** Puts messages on the queue as fast as the broker takes them; returns when all are confirmed. */
    Stretch fill(int count) throws IOException, JMSException, InterruptedException {
        return send(prepare(count), Double.POSITIVE_INFINITY);
    }

    /** Sends at a steady rate, whatever the hub does meanwhile (open loop). */
    Stretch paced(int count, double perSecond) throws IOException, JMSException, InterruptedException {
        return send(prepare(count), perSecond);
    }

    private Stretch send(List<Ready> messages, double perSecond) throws IOException, JMSException, InterruptedException {
        try (QueueProducer producer = new QueueProducer(login, queue)) {
            long startNanos = System.nanoTime() + LEAD_NANOS;
            Stretch stretch = new Stretch(messages.get(0).seq(), messages.size(), nowMicros() + LEAD_NANOS / 1_000, perSecond);
            for (int i = 0; i < messages.size(); i++) {
                await(startNanos + Math.round(i * 1e9 / perSecond));
                Ready message = messages.get(i);
                producer.send(message.correlationId(), message.body(), () -> log.acked(message.seq(), Instant.now()));
            }
            producer.flush();
            log.sync();
            return stretch;
        }
    }

    private List<Ready> prepare(int count) throws IOException {
        List<Intent> intents = LongStream.range(next, next + count).mapToObj(workload::intent).toList();
        log.intend(intents);
        next += count;
        return intents.stream()
                .map(intent -> new Ready(intent.seq(), workload.correlationId(intent.seq()), workload.body(intent)))
                .toList();
    }

    /** Sleeps, never spins: the hub needs the processor. What is sent a little late, has that in its latency. */
    private static void await(long nanos) {
        for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    static long nowMicros() {
        Instant now = Instant.now();
        return now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
    }
}
