package aero.interline.platform.control;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Marks where a page of a list ended. A cursor is the id of the last item with a keyed hash over it and the list with
 * its filter: it tells nothing, cannot be made up, and does not fit another list.
 */
public final class Cursors {

    private static final int MAC_BYTES = 10;
    private static final int BYTES = Long.BYTES + MAC_BYTES;

    private final SecretKey key;

    public Cursors(MasterKey master) {
        this.key = master.derive("interline page cursors 1", "HmacSHA256");
    }

    /**
     * @param list names the list and every value of its filter
     * @param last id of the last item of the page
     */
    public String after(String list, long last) {
        byte[] cursor = ByteBuffer.allocate(BYTES).putLong(last).put(mac(list, last)).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    /** The id that {@link #after} was given; nothing if it was not given out for this list. */
    public OptionalLong open(String list, String cursor) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            return OptionalLong.empty();
        }
        if (bytes.length != BYTES) {
            return OptionalLong.empty();
        }
        long last = ByteBuffer.wrap(bytes).getLong();
        byte[] given = Arrays.copyOfRange(bytes, Long.BYTES, BYTES);
        return MessageDigest.isEqual(given, mac(list, last)) ? OptionalLong.of(last) : OptionalLong.empty();
    }

    private byte[] mac(String list, long last) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(ByteBuffer.allocate(Long.BYTES).putLong(last).array());
            return Arrays.copyOf(mac.doFinal(list.getBytes(StandardCharsets.UTF_8)), MAC_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no HmacSHA256", e);
        }
    }
}
