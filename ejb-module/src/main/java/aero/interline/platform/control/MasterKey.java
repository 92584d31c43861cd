package aero.interline.platform.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The one secret outside the database, from which all others come. It is never used itself: each purpose has a key
 * derived from it, so that one use tells nothing about another.
 */
public final class MasterKey {

    private static final int BYTES = 32;

    private final byte[] secret;

    public MasterKey(byte[] secret) {
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("a master key has " + BYTES + " bytes, this one has " + secret.length);
        }
        this.secret = secret.clone();
    }

    /** @param file holds the key in base64 */
    public static MasterKey read(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.US_ASCII).strip();
            return new MasterKey(Base64.getDecoder().decode(text));
        } catch (IOException e) {
            throw new UncheckedIOException("The master key cannot be read: " + file, e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The master key is not 32 bytes in base64: " + file, e);
        }
    }

    SecretKey derive(String purpose, String algorithm) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return new SecretKeySpec(mac.doFinal(purpose.getBytes(StandardCharsets.US_ASCII)), algorithm);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no HmacSHA256", e);
        }
    }
}
