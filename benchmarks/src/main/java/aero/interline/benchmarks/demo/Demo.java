package aero.interline.benchmarks.demo;

import aero.interline.benchmarks.generator.DayEvent;
import aero.interline.benchmarks.generator.DayPlan;
import aero.interline.benchmarks.load.QueueProducer;
import aero.interline.cli.connection.DataDirectory;
import aero.interline.contracts.exchange.Systems;
import jakarta.jms.JMSException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;

/** {@code ./interline demo}: sends a {@linkplain DayPlan day} in its order at a steady rate. */
public final class Demo implements AutoCloseable {

    private final DataDirectory directory;
    private final Map<String, QueueProducer> producers = new HashMap<>();
    private final Map<String, Integer> sent = new TreeMap<>();

    private Demo(DataDirectory directory) {
        this.directory = directory;
    }

    /**
     * @param arguments data directory, secrets directory, seed, day, flights, messages per second
     */
    public static void main(String[] arguments) throws Exception {
        // what the client library has to say comes back as an exception and becomes one sentence
        Logger.getLogger("").setLevel(Level.OFF);
        DataDirectory directory = new DataDirectory(Path.of(arguments[0]), Path.of(arguments[1]));
        List<DayEvent> day = DayPlan.of(
                Long.parseLong(arguments[2]), LocalDate.parse(arguments[3]), Integer.parseInt(arguments[4]));
        try (Demo demo = new Demo(directory)) {
            demo.play(day, Double.parseDouble(arguments[5]), new Progress(System.err, day.size()));
        } catch (JMSException e) {
            System.err.println("The broker went away or refused the demo: " + e.getMessage());
            System.exit(3);
        }
    }

    private void play(List<DayEvent> day, double rate, Progress progress) throws JMSException, InterruptedException {
        long begun = System.nanoTime();
        int broken = 0;
        for (int i = 0; i < day.size(); i++) {
            DayEvent event = day.get(i);
            await(begun + (long) (i / rate * TimeUnit.SECONDS.toNanos(1)));
            producer(event.system()).send("demo-" + i, event.body(), () -> {});
            sent.merge(event.system(), 1, Integer::sum);
            broken += event.broken() ? 1 : 0;
            progress.sent(event, i + 1);
        }
        for (QueueProducer each : producers.values()) {
            each.flush();
        }
        progress.end();
        print(System.out, day.size(), broken, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun) / 1000.0);
    }

    private void print(PrintStream out, int all, int broken, double seconds) {
        StringBuilder line = new StringBuilder("sent=" + all);
        Systems.ALL.forEach(system -> line.append(' ').append(system).append('=').append(sent.getOrDefault(system, 0)));
        out.printf("%s broken=%d seconds=%.1f%n", line, broken, seconds);
    }

    private static void await(long nanos) {
        for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private QueueProducer producer(String system) throws JMSException {
        QueueProducer producer = producers.get(system);
        if (producer == null) {
            producer = new QueueProducer(new QueueProducer.BrokerLogin(
                    directory.runningHub().broker(), system, directory.brokerPassword(system)), Systems.queueOf(system));
            producers.put(system, producer);
        }
        return producer;
    }

    @Override
    public void close() throws JMSException {
        for (QueueProducer each : producers.values()) {
            each.close();
        }
    }
}
