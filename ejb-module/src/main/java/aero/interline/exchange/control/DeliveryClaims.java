package aero.interline.exchange.control;

import aero.interline.contracts.exchange.Systems;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** The claims under which a delivery id would stand in the inbox, one for each system that may have sent it (I2). */
final class DeliveryClaims {

    private DeliveryClaims() {}

    static UUID[] of(String deliveryId) {
        return Systems.ALL.stream().map(system -> claim(system, deliveryId)).toArray(UUID[]::new);
    }

    private static UUID claim(String system, String deliveryId) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(("d|" + system + "|" + deliveryId).getBytes(StandardCharsets.UTF_8));
            ByteBuffer start = ByteBuffer.wrap(digest);
            return new UUID(start.getLong(), start.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java runtime has no SHA-256", e);
        }
    }
}
