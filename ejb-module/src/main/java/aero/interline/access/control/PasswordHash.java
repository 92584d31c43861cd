package aero.interline.access.control;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Salted, slow hashes of passwords: PBKDF2 with HMAC-SHA-256 and the 600,000 rounds that OWASP's password storage cheat
 * sheet asks for. Stored as {@code pbkdf2-sha256$rounds$salt$hash}, so that rounds can grow without a migration.
 */
public final class PasswordHash {

    static final int ROUNDS = 600_000;
    private static final String SCHEME = "pbkdf2-sha256";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final String EASY_TO_READ = "ABCDEFGHJKMNPQRSTVWXYZ23456789abcdefghjkmnpqrstvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();

    private PasswordHash() {}

    public static String of(char[] password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return SCHEME + "$" + ROUNDS + "$" + base64.encodeToString(salt) + "$"
                + base64.encodeToString(derive(password, salt, ROUNDS));
    }

    /** Compares in constant time. A stored text of another scheme matches nothing. */
    public static boolean matches(char[] password, String stored) {
        String[] parts = stored.split("\\$");
        if (parts.length != 4 || !parts[0].equals(SCHEME)) {
            return false;
        }
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] expected = Base64.getDecoder().decode(parts[3]);
        return MessageDigest.isEqual(expected, derive(password, salt, Integer.parseInt(parts[1])));
    }

    /** Spends the time of a comparison on nothing: a user who does not exist must not answer faster than one who does. */
    public static void matchesNobody(char[] password) {
        derive(password, new byte[SALT_BYTES], ROUNDS);
    }

    /** A random password of more than 110 bits, of letters and digits that are not mistaken for one another. */
    public static char[] randomPassword() {
        char[] secret = new char[23];
        for (int i = 0; i < secret.length; i++) {
            secret[i] = i % 6 == 5 ? '-' : EASY_TO_READ.charAt(RANDOM.nextInt(EASY_TO_READ.length()));
        }
        return secret;
    }

    private static byte[] derive(char[] password, byte[] salt, int rounds) {
        PBEKeySpec spec = new PBEKeySpec(password, salt, rounds, HASH_BYTES * 8);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime lacks PBKDF2 with HMAC-SHA-256", e);
        } finally {
            spec.clearPassword();
        }
    }
}
