package aero.interline.routes.broker;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** Who may sign in at the broker: one user per system and the hub itself, each with a password. */
public final class BrokerUsers {

    /** The hub's own user. */
    public static final String HUB = "hub";

    private static final byte[] NOBODY = digest("");

    private final Map<String, byte[]> digests = new HashMap<>();
    private final String hubPassword;

    private BrokerUsers(Map<String, String> passwords) {
        passwords.forEach((user, password) -> digests.put(user, digest(password)));
        hubPassword = passwords.get(HUB);
        if (hubPassword == null || hubPassword.isEmpty()) {
            throw new IllegalArgumentException("the broker's users lack the user hub");
        }
    }

    public static BrokerUsers of(Map<String, String> passwords) {
        return new BrokerUsers(passwords);
    }

    /** @param file lines {@code user=password} */
    public static BrokerUsers read(Path file) throws IOException {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            lines.load(reader);
        }
        Map<String, String> passwords = new HashMap<>();
        lines.stringPropertyNames().forEach(user -> passwords.put(user, lines.getProperty(user).trim()));
        return new BrokerUsers(passwords);
    }

    public Set<String> names() {
        return Set.copyOf(digests.keySet());
    }

    public String hubPassword() {
        return hubPassword;
    }

    /** Takes as long for a user that does not exist as for a wrong password. */
    boolean matches(String user, String password) {
        byte[] known = user == null ? null : digests.get(user);
        boolean equal = MessageDigest.isEqual(known == null ? NOBODY : known, digest(password == null ? "" : password));
        return equal && known != null;
    }

    private static byte[] digest(String password) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
