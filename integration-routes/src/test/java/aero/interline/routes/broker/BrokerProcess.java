package aero.interline.routes.broker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A broker in a process of its own, to be killed. It says its port, then the counts of {@code in.booking} when asked. */
final class BrokerProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader answers;
    private final int port;

    BrokerProcess(Path directory) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.util.logging.config.file=" + System.getProperty("java.util.logging.config.file"),
                        "-cp", System.getProperty("java.class.path"), BrokerProcess.class.getName(), directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        port = (int) number();
    }

    String url() {
        return "tcp://127.0.0.1:" + port;
    }

    QueueCounts counts() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
        return new QueueCounts(number(), (int) number(), number());
    }

    private long number() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException("the broker's process ended");
        }
        return Long.parseLong(line);
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the broker's process does not die");
        }
    }

    /** From now on it can write nothing into any file, as on a disk that is full to the last byte. */
    void fillDisk() throws IOException, InterruptedException {
        String pid = Long.toString(process.pid());
        if (new ProcessBuilder("prlimit", "--pid", pid, "--fsize=1:unlimited").inheritIO().start().waitFor() != 0) {
            throw new IOException("the broker's process could not be limited");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** @param args the directory */
    public static void main(String[] args) throws IOException {
        EmbeddedBroker broker = new EmbeddedBroker(
                new BrokerSettings(Path.of(args[0]), "127.0.0.1", 0, 0, 6 << 20, 1 << 20, BrokerFixture.users()));
        broker.start();
        System.out.println(broker.port());
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
        try {
            while (System.in.read() >= 0) {
                QueueCounts counts = broker.counts("in.booking");
                System.out.println(counts.depth() + "\n" + counts.consumers() + "\n" + counts.received());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.exit(0);
    }
}
