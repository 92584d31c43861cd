package aero.interline.platform.control;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Marks where a page of a list ended. A cursor is the id of the last item with a keyed hash over it and the list with
 * its filter: it tells nothing, cannot be made up, and does not fit another list.
 */
public final class Cursors {

    private static final int MAC_BYTES = 10;

    private final SecretKey key;

    public Cursors(MasterKey master) {
        this.key = master.derive("interline page cursors 1", "HmacSHA256");
    }

    /**
     * @param list names the list and every value of its filter
     * @param last id of the last item of the page, behind whatever else the list is sorted by
     */
    public String after(String list, long... last) {
        byte[] cursor = ByteBuffer.allocate(last.length * Long.BYTES + MAC_BYTES).put(bytes(last)).put(mac(list, last)).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    /** The id that {@link #after} was given; nothing if it was not given out for this list. */
    public OptionalLong open(String list, String cursor) {
        return open(list, cursor, 1).map(last -> OptionalLong.of(last[0])).orElseGet(OptionalLong::empty);
    }

    /** So many numbers that {@link #after} was given; nothing if it was not given out for this list. */
    public Optional<long[]> open(String list, String cursor, int many) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length != many * Long.BYTES + MAC_BYTES) {
            return Optional.empty();
        }
        long[] last = new long[many];
        ByteBuffer.wrap(bytes).asLongBuffer().get(last);
        byte[] given = Arrays.copyOfRange(bytes, many * Long.BYTES, bytes.length);
        return MessageDigest.isEqual(given, mac(list, last)) ? Optional.of(last) : Optional.empty();
    }

    private static byte[] bytes(long... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Long.BYTES);
        bytes.asLongBuffer().put(numbers);
        return bytes.array();
    }

    private byte[] mac(String list, long... last) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(bytes(last));
            return Arrays.copyOf(mac.doFinal(list.getBytes(StandardCharsets.UTF_8)), MAC_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no HmacSHA256", e);
        }
    }
}
