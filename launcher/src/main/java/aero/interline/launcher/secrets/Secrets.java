package aero.interline.launcher.secrets;

import aero.interline.launcher.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The directory of keys and passwords. What is missing is made, what is there is never changed: losing
 * {@code master.key} means losing every stored body, so it is part of each backup.
 */
public final class Secrets {

    /** Who may use the embedded broker, each with a password of its own. */
    public static final List<String> BROKER_USERS =
            List.of("hub", "booking", "departure", "loyalty", "supplier", "distributor");

    private static final String MASTER_KEY = "master.key";
    private static final String TOKEN_KEY = "token.key";
    private static final String BROKER = "broker-users.properties";
    private static final String DB_OWNER = "db-owner-password";
    private static final String DB_APP = "db-app-password";
    private static final String ADMIN = "admin-password";
    private static final String ADMIN_UNSEEN = "admin-password.unseen";
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE);

    private final Path directory;
    private final Set<String> made;

    private Secrets(Path directory, Set<String> made) {
        this.directory = directory;
        this.made = made;
    }

    /** Opens the directory and makes what is missing. Callers hold the hub's lock. */
    public static Secrets openOrMake(Path directory) {
        try {
            PrivateFiles.directory(directory);
            SecureRandom random = new SecureRandom();
            if (!Files.exists(directory.resolve(MASTER_KEY))) {
                PrivateFiles.write(directory.resolve(ADMIN), password(random, 16) + "\n");
                PrivateFiles.write(directory.resolve(ADMIN_UNSEEN), "nobody was shown the administrator's password yet\n");
            }
            // the master key is last: it says that the administrator's password, made only once, is there
            Set<String> made = List.<Entry>of(
                            new Entry(TOKEN_KEY, () -> base64(random, 32)),
                            new Entry(BROKER, () -> brokerUsers(random)),
                            new Entry(DB_OWNER, () -> password(random, 32)),
                            new Entry(DB_APP, () -> password(random, 32)),
                            new Entry(MASTER_KEY, () -> base64(random, 32)))
                    .stream()
                    .filter(entry -> entry.makeIn(directory))
                    .map(Entry::name)
                    .collect(Collectors.toUnmodifiableSet());
            return new Secrets(directory, made);
        } catch (IOException e) {
            throw Refusal.environment("The secrets in " + directory + " cannot be made: " + e.getMessage() + ".", e);
        }
    }

    public String ownerPassword() {
        return read(directory.resolve(DB_OWNER));
    }

    public String applicationPassword() {
        return read(directory.resolve(DB_APP));
    }

    /** Whether a password of the database is new, so that the database has to learn it. */
    public boolean databasePasswordsMade() {
        return made.contains(DB_OWNER) || made.contains(DB_APP);
    }

    /** The administrator's first password, until somebody was shown it. */
    public Optional<String> unseenAdminPassword() {
        return Files.exists(directory.resolve(ADMIN_UNSEEN)) && Files.exists(adminPasswordFile()) ? Optional.of(read(adminPasswordFile())) : Optional.empty();
    }

    /** From now on the password is only in its file. */
    public void adminPasswordSeen() throws IOException {
        Files.deleteIfExists(directory.resolve(ADMIN_UNSEEN));
    }

    public Path adminPasswordFile() {
        return directory.resolve(ADMIN);
    }

    /** Reads a file that holds one secret. Refuses one that others may read. */
    public static String read(Path file) {
        try {
            if (Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
                throw Refusal.environment("The file " + file + " can be read by others: chmod 600 it.");
            }
            return Files.readString(file, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw Refusal.environment("The file " + file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static String base64(SecureRandom random, int bytes) {
        byte[] key = new byte[bytes];
        random.nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    /** Letters and digits without those that look alike, so that it can be typed. */
    private static String password(SecureRandom random, int length) {
        String alphabet = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
        return random.ints(length, 0, alphabet.length())
                .mapToObj(i -> alphabet.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    private static String brokerUsers(SecureRandom random) {
        return BROKER_USERS.stream()
                .map(user -> user + "=" + password(random, 32))
                .collect(Collectors.joining("\n"));
    }

    private record Entry(String name, Supplier<String> value) {

        boolean makeIn(Path directory) {
            Path file = directory.resolve(name);
            if (Files.exists(file)) {
                return false;
            }
            try {
                PrivateFiles.write(file, value.get() + "\n");
                return true;
            } catch (IOException e) {
                throw Refusal.environment("The secret " + file + " cannot be made: " + e.getMessage() + ".", e);
            }
        }
    }
}
