package aero.interline.routes.files;

import aero.interline.contracts.exchange.Systems;
import aero.interline.routes.shared.RepeatedTasks;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folders {@code in/<system>/} of all systems, each with a thread of its own, and what lies beside them. */
public final class FilePollers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FilePollers.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);

    private final FileFlow flow = new FileFlow(FIRST_PAUSE);
    private final Map<String, FilePoller> pollers = new LinkedHashMap<>();
    private final Duration look;
    private final UnclaimedFiles unclaimed;
    private RepeatedTasks tasks;

    /**
     * @param data the hub's data directory
     * @param look time between two looks into a folder
     * @param kept how long files stay after they were taken
     */
    public FilePollers(Path data, FilePorts ports, FileLimits limits, Duration look, Duration kept, Clock clock)
            throws IOException {
        this.look = look;
        this.unclaimed = new UnclaimedFiles(data.resolve("in"));
        for (String system : Systems.ALL) {
            pollers.put(system, new FilePoller(system, data, ports, flow, limits, look, kept, clock));
        }
    }

    public void start() {
        tasks = new RepeatedTasks("interline-files", pollers.size());
        pollers.values().forEach(poller -> tasks.repeat(look, poller));
        tasks.repeat(look, unclaimed);
    }

    public void suspend() {
        flow.suspend();
    }

    public void resume() {
        flow.resume();
    }

    /** Messages and records that ever came in files. */
    public long received(String system) {
        return pollers.get(system).ledger().received();
    }

    /** Those of them that are not decided, as far as the gate knows. */
    public long open(String system) {
        return pollers.get(system).ledger().open();
    }

    /** Finishes the batches under way; files go on at the next start. */
    @Override
    public void close() {
        flow.stop();
        if (tasks == null) {
            return;
        }
        try {
            if (!tasks.finish(LONGEST_STOP)) {
                LOG.warn("a batch of a file was still under way when the hub stopped; it is decided or comes again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
