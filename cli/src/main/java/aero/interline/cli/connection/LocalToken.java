package aero.interline.cli.connection;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs a token (JWT, RFC 7519, HS256) with the key in the data directory: who may read that key owns the hub. Signing
 * is a hash over two strings, which the JDK has; the hub verifies with a library.
 */
public final class LocalToken {

    /** The hub accepts none that is good for longer. */
    public static final Duration LONGEST = Duration.ofDays(1);

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private LocalToken() {}

    /** A token of the given role for the subject {@code local}. */
    public static String sign(byte[] key, Role role, Instant now, Duration ttl) {
        byte[] id = new byte[16];
        new SecureRandom().nextBytes(id);
        long issued = now.getEpochSecond();
        String claims = "{\"iss\":\"interline\",\"aud\":\"interline-api\",\"sub\":\"local\",\"groups\":[\""
                + role + "\"],\"iat\":" + issued + ",\"nbf\":" + issued + ",\"exp\":" + (issued + ttl.toSeconds())
                + ",\"jti\":\"" + BASE64.encodeToString(id) + "\"}";
        String signed = encode("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + encode(claims);
        return signed + "." + BASE64.encodeToString(hmac(key, signed));
    }

    private static String encode(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
