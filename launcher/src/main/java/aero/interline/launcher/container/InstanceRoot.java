package aero.interline.launcher.container;

import aero.interline.launcher.files.DirectoryTree;
import aero.interline.launcher.secrets.PrivateFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The directory that Payara Micro works in, made anew at each start: one that remembers a deployed EAR keeps Micro
 * from starting again.
 */
final class InstanceRoot {

    private final Path directory;

    InstanceRoot(Path directory) {
        this.directory = directory;
    }

    Path directory() {
        return directory;
    }

    void make(Distribution distribution, Path logs) throws IOException {
        DirectoryTree.delete(directory);
        DirectoryTree.copy(distribution.instanceTemplate(), directory);
        PrivateFiles.directory(directory);
        Path config = directory.resolve("config");
        try (InputStream domain = resource("domain.xml")) {
            Files.copy(domain, config.resolve("domain.xml"), StandardCopyOption.REPLACE_EXISTING);
        }
        try (InputStream logging = resource("logging.properties")) {
            String text = new String(logging.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(
                    config.resolve("logging.properties"), text.replace("@logs@", logs.toString().replace("%", "%%")));
        }
    }

    private static InputStream resource(String name) {
        return InstanceRoot.class.getResourceAsStream(name);
    }
}
