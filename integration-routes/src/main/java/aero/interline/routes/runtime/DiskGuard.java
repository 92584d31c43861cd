package aero.interline.routes.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops the intake before the disk is full: a database or a broker without space fails in ways that people have to mend.
 * It goes on by itself when there is a tenth more space than the limit, so that it does not flutter.
 */
final class DiskGuard implements Runnable {

    /** How much space a directory's disk has. */
    interface Space {
        long usable(Path directory) throws IOException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(DiskGuard.class);

    private final Path directory;
    private final long minFreeBytes;
    private final Space space;
    private final IntakeSwitch intake;
    private boolean low;

    DiskGuard(Path directory, long minFreeBytes, IntakeSwitch intake) {
        this(directory, minFreeBytes, each -> Files.getFileStore(each).getUsableSpace(), intake);
    }

    DiskGuard(Path directory, long minFreeBytes, Space space, IntakeSwitch intake) {
        this.directory = directory;
        this.minFreeBytes = minFreeBytes;
        this.space = space;
        this.intake = intake;
    }

    @Override
    public void run() {
        try {
            look(space.usable(directory));
        } catch (IOException e) {
            LOG.warn("the free space of {} is not known: {}", directory, e.toString());
        }
    }

    private void look(long free) {
        if (!low && free < minFreeBytes) {
            low = true;
            LOG.warn("intake paused: {} MB free in {}, needed {} MB", free >> 20, directory, minFreeBytes >> 20);
            intake.forbid(IntakeSwitch.Reason.DISK,
                    "too little disk space: intake pauses below " + (minFreeBytes >> 20) + " MB in " + directory
                            + " and goes on by itself");
        } else if (low && free >= minFreeBytes + minFreeBytes / 10) {
            low = false;
            LOG.info("intake goes on: {} MB free in {}", free >> 20, directory);
            intake.allow(IntakeSwitch.Reason.DISK);
        }
    }
}
