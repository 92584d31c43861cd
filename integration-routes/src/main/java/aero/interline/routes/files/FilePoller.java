package aero.interline.routes.files;

import aero.interline.contracts.exchange.Decision;
import aero.interline.contracts.exchange.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for the files of one system and takes them, one after the other: a file never has more than one batch under way, so
 * that files do not crowd out the queues.
 */
final class FilePoller implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(FilePoller.class);
    /** As often as this a file may make the hub fail before it is given up. */
    private static final int ATTEMPTS = 3;

    private final String system;
    private final DropFolder folder;
    private final FileLedger ledger;
    private final FileFlow flow;
    private final FileRun run;
    private final Duration look;
    private final Duration kept;
    private final Clock clock;
    private final Map<String, Integer> failures = new HashMap<>();

    FilePoller(String system, Path data, FilePorts ports, FileFlow flow, FileLimits limits, Duration look, Duration kept, Clock clock)
            throws IOException {
        this.system = system;
        this.flow = flow;
        this.look = look;
        this.kept = kept;
        this.clock = clock;
        this.folder = new DropFolder(data.resolve("in").resolve(system), clock);
        this.ledger = new FileLedger(data.resolve("broker").resolve("received-files-" + system + ".properties"));
        if (folder.taken().stream().noneMatch(each -> each.claim().equals(ledger.claim()))) {
            ledger.end();
        }
        Path out = Files.createDirectories(data.resolve("out").resolve(system));
        this.run = new FileRun(system, ports, ledger, flow, limits, out);
    }

    FileLedger ledger() {
        return ledger;
    }

    @Override
    public void run() {
        try {
            if (flow.open()) {
                folder.takeAgain();
                folder.take();
                for (ClaimedFile each : folder.taken()) {
                    if (!take(each)) {
                        break;
                    }
                }
                folder.forgetBefore(clock.instant().minus(kept));
            }
        } catch (FileFlow.Stopped e) {
            LOG.info("system={} files wait for the next start", system);
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("system={} files cannot be taken now: {}", system, e.toString());
        }
    }

    /** @return whether the next one may be taken; until then the count of this one stays open */
    private boolean take(ClaimedFile file) throws FileFlow.Stopped {
        try {
            decide(file);
        } catch (FileFlow.Stopped e) {
            throw e;
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("system={} file={} cannot be taken now: {}", system, file.claim(), e.toString());
        }
        return !ledger.claim().equals(file.claim());
    }

    /**
     * Also a file that the hub fails on is decided when it was tried often enough: whatever is thrown counts, since nobody can tell
     * which error is the file's own.
     */
    private void decide(ClaimedFile file) throws IOException {
        Upload upload = new Upload(file.path(), folder.claimed(file), () -> flow.rest(look));
        Decision decision;
        try {
            decision = run.take(file, upload);
        } catch (UncheckedIOException e) {
            throw e; // nothing is wrong with the file
        } catch (RuntimeException | Error e) {
            LOG.error("system={} file={} the hub failed: {} at {}", system, file.claim(), e.getClass().getName(),
                    e.getStackTrace().length == 0 ? "-" : e.getStackTrace()[0]);
            if (failures.merge(file.claim(), 1, Integer::sum) < ATTEMPTS) {
                return;
            }
            decision = run.giveUp(file, upload, e);
        }
        failures.remove(file.claim());
        folder.done(file, upload.seen(), decision.outcome() == Outcome.DEAD);
        ledger.end();
        LOG.info("system={} file={} message={} outcome={} code={}", system, file.claim(), decision.messageId(),
                decision.outcome(), decision.code() == null ? "-" : decision.code().code());
    }
}
