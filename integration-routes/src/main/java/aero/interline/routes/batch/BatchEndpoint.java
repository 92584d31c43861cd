package aero.interline.routes.batch;

import jakarta.jms.ConnectionFactory;
import java.time.Duration;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;

/** A queue to take batches from. Each setter is an option of the URI; times are in milliseconds. */
public class BatchEndpoint extends DefaultEndpoint {

    private final String queue;
    private String deadLetterQueue;
    private int batchSize = 100;
    private int sessions = 4;
    private long wait = 25;
    private long maxBodyBytes = 16L << 20;
    private int aloneFrom = 3;
    private long backOff = 200;
    private long maxBackOff = 10_000;
    private long stopTimeout = 30_000;

    BatchEndpoint(String uri, BatchComponent component, String queue) {
        super(uri, component);
        this.queue = queue;
        this.deadLetterQueue = "dlq." + queue;
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        BatchConsumer consumer = new BatchConsumer(this, processor);
        configureConsumer(consumer);
        return consumer;
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException("jms-batch only consumes");
    }

    BatchSettings settings() {
        return new BatchSettings(
                queue, deadLetterQueue, batchSize, sessions, Duration.ofMillis(wait), maxBodyBytes, aloneFrom,
                new BackOff(Duration.ofMillis(backOff), Duration.ofMillis(maxBackOff)), Duration.ofMillis(stopTimeout));
    }

    ConnectionFactory connections() {
        return ((BatchComponent) getComponent()).connections();
    }

    public void setDeadLetterQueue(String deadLetterQueue) {
        this.deadLetterQueue = deadLetterQueue;
    }

    public void setBatchSize(int batchSize) {
        this.batchSize = batchSize;
    }

    public void setSessions(int sessions) {
        this.sessions = sessions;
    }

    public void setWait(long wait) {
        this.wait = wait;
    }

    public void setMaxBodyBytes(long maxBodyBytes) {
        this.maxBodyBytes = maxBodyBytes;
    }

    public void setAloneFrom(int aloneFrom) {
        this.aloneFrom = aloneFrom;
    }

    public void setBackOff(long backOff) {
        this.backOff = backOff;
    }

    public void setMaxBackOff(long maxBackOff) {
        this.maxBackOff = maxBackOff;
    }

    public void setStopTimeout(long stopTimeout) {
        this.stopTimeout = stopTimeout;
    }
}
