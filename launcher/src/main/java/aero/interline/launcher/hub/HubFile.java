package aero.interline.launcher.hub;

import aero.interline.launcher.secrets.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** {@code hub.json}: tells the other commands where the running hub is. It is there from ready to stop. */
final class HubFile {

    private final Path file;

    HubFile(Path dataDirectory) {
        this.file = dataDirectory.resolve("hub.json");
    }

    void write(Addresses addresses) throws IOException {
        PrivateFiles.write(file, """
                {"pid":%d,"http":"%s","broker":"%s","database":"%s","startedAt":"%s"}
                """.formatted(
                        ProcessHandle.current().pid(),
                        addresses.http(),
                        addresses.broker(),
                        addresses.database(),
                        Instant.now().truncatedTo(ChronoUnit.SECONDS)));
    }

    /** Also that of a hub that was killed. */
    void remove() throws IOException {
        Files.deleteIfExists(file);
    }
}
