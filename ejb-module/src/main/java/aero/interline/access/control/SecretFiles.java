package aero.interline.access.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of the secrets directory that belong to access; whoever starts the hub creates what is missing. */
@ApplicationScoped
public class SecretFiles {

    private static final Logger LOG = LoggerFactory.getLogger(SecretFiles.class);

    private final Path directory;

    protected SecretFiles() {
        this("");
    }

    @Inject
    public SecretFiles(@ConfigProperty(name = "interline.secrets.dir") String directory) {
        this.directory = Path.of(directory);
    }

    /** The key that signs tokens and page cursors. */
    public byte[] tokenKey() {
        Path file = directory.resolve("token.key");
        byte[] key = Base64.getDecoder().decode(read(file));
        if (key.length < 32) {
            throw new IllegalStateException(file + " must hold 32 bytes in base64");
        }
        return key;
    }

    /** The password of the first administrator, if one was laid down. */
    public Optional<char[]> adminPassword() {
        Path file = adminPasswordFile();
        return Files.isReadable(file) ? Optional.of(read(file).toCharArray()) : Optional.empty();
    }

    /** Whether whoever started the hub has yet to show that password. */
    public boolean adminPasswordUnseen() {
        return Files.exists(directory.resolve("admin-password.unseen"));
    }

    /** The file's text is no longer anybody's password. */
    public void forgetAdminPassword() {
        try {
            Files.deleteIfExists(adminPasswordFile());
        } catch (IOException e) {
            LOG.warn("{} holds a password that was changed, and cannot be deleted: delete it", adminPasswordFile(), e);
        }
    }

    private Path adminPasswordFile() {
        return directory.resolve("admin-password");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
