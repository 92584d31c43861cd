package aero.interline.routes.files;

import aero.interline.contracts.exchange.Systems;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of what lies beside the folders of the systems, where nobody takes it: each once, until it was away. */
final class UnclaimedFiles implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(UnclaimedFiles.class);

    private final Path in;
    private Set<Path> told = Set.of();

    /** @param in the folder that has the folders of the systems */
    UnclaimedFiles(Path in) {
        this.in = in;
    }

    @Override
    public void run() {
        try {
            Set<Path> there = find();
            for (Path each : there) {
                if (!told.contains(each)) {
                    LOG.warn("{} is taken by nobody; files belong into the folder of their system: {}", each, String.join(", ", Systems.ALL));
                }
            }
            told = there;
        } catch (IOException e) {
            LOG.debug("{} cannot be looked into now: {}", in, e.toString());
        }
    }

    Set<Path> find() throws IOException {
        Set<Path> unclaimed = new HashSet<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(in)) {
            for (Path each : all) {
                String name = each.getFileName().toString();
                if (!Systems.ALL.contains(name) && !name.startsWith(".")) {
                    unclaimed.add(each);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return unclaimed;
    }
}
