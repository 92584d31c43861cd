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
            Set<String> made = List.<Entry>of(
                            new Entry(MASTER_KEY, () -> base64(random, 32)),
                            new Entry(TOKEN_KEY, () -> base64(random, 32)),
                            new Entry(BROKER, () -> brokerUsers(random)),
                            new Entry(DB_OWNER, () -> password(random, 32)),
                            new Entry(DB_APP, () -> password(random, 32)),
                            new Entry(ADMIN, () -> password(random, 16)))
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

    /** Whether this start made the administrator's first password. */
    public boolean adminPasswordMade() {
        return made.contains(ADMIN);
    }

    public String adminPassword() {
        return read(adminPasswordFile());
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
