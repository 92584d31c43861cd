package aero.interline.exchange.entity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * The two identities of a message (invariant I2), as they stand in the inbox: the delivery and the content, each one
 * the first half of a SHA-256. A delivery is looked up here as well; it has no row among the business keys.
 */
public final class InboxClaim {

    private InboxClaim() {}

    /** @param deliveryId JMS message id or request id */
    public static UUID ofDelivery(String system, String deliveryId) {
        byte[] text = ("d|" + system + "|" + deliveryId).getBytes(StandardCharsets.UTF_8);
        return ofHash(sha256().digest(text));
    }

    /** @param contentHash as stored */
    public static UUID ofHash(byte[] contentHash) {
        ByteBuffer bytes = ByteBuffer.wrap(contentHash);
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    /** System and body in one hash. It would betray what is masked in the stored body, so it is keyed before it is stored. */
    public static byte[] contentHash(String system, byte[] body) {
        MessageDigest sha256 = sha256();
        sha256.update(("c|" + system + "|").getBytes(StandardCharsets.UTF_8));
        return sha256.digest(body);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java runtime has no SHA-256", e);
        }
    }
}
