package aero.interline.platform.control;

import aero.interline.contracts.exchange.BusinessKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Blind index: what people look for or are recognised by is stored as HMAC-SHA256 only, so that a copy of the
 * database does not tell passport numbers.
 */
public final class KeyedHash {

    private final ThreadLocal<Mac> macs;

    public KeyedHash(MasterKey master) {
        SecretKey key = master.derive("interline look-up keys 1", "HmacSHA256");
        this.macs = ThreadLocal.withInitial(() -> mac(key));
    }

    /** What {@code message_key.hash} holds for this key. */
    public long of(BusinessKey key) {
        return hash(key.kind().name(), key.value()).getLong();
    }

    /** What {@code identity_key.hash} holds; the purpose keeps equal texts of different meaning apart. */
    public UUID of(String purpose, String value) {
        ByteBuffer hash = hash(purpose, value);
        return new UUID(hash.getLong(), hash.getLong());
    }

    /** As {@link #of(String, String)}, short: what {@code match_key} and {@code source_record.print} hold. */
    public long number(String purpose, byte[] value) {
        return hash(purpose, value).getLong();
    }

    /** What {@code message.content_hash} holds: whoever knows most of a content cannot guess the rest by it. */
    public byte[] ofContent(byte[] sha256) {
        return hash("CONTENT", sha256).array();
    }

    /** All of it, in hexadecimal digits: proves that a text is the hub's own. */
    public String whole(String purpose, String value) {
        return HexFormat.of().formatHex(hash(purpose, value).array());
    }

    private ByteBuffer hash(String purpose, String value) {
        return hash(purpose, value.getBytes(StandardCharsets.UTF_8));
    }

    private ByteBuffer hash(String purpose, byte[] value) {
        Mac mac = macs.get();
        mac.update(purpose.getBytes(StandardCharsets.UTF_8));
        mac.update((byte) 0);
        return ByteBuffer.wrap(mac.doFinal(value));
    }

    private static Mac mac(SecretKey key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no HmacSHA256", e);
        }
    }
}
