package aero.interline.platform.control;

import aero.interline.platform.entity.Sealed;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Keeps what must not lie open in the database (invariant I10): compressed, then encrypted by AES-256-GCM with the key
 * of the day. What is sealed is bound to its owner, so that a ciphertext copied into another row does not open there.
 *
 * <p>Stored form: one byte that tells whether it is compressed, 12 bytes of nonce, ciphertext, 16 bytes of tag.
 */
public final class Vault {

    /** What is sealed; together with the owner's id it is the associated data. */
    public enum Content {
        /** Raw message; the owner is the message. */
        BODY,
        /** The whole reported reservation; the owner is the reservation. */
        RESERVATION,
        /** Documents, memberships and contacts of a person; the owner is the source record. */
        PROFILE,
        /** The whole fact behind an activity; the owner is the first half of the activity's key. */
        ACTIVITY
    }

    private static final String TRANSFORMATION = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final int HEAD_BYTES = 1 + NONCE_BYTES;
    private static final byte PLAIN = 0;
    private static final byte DEFLATED = 1;
    /** Below this size compression costs more than it saves. */
    private static final int WORTH_COMPRESSING = 256;

    private final DayKeys keys;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final ThreadLocal<Cipher> ciphers = ThreadLocal.withInitial(Vault::cipher);
    private final ThreadLocal<Compression> compressions = ThreadLocal.withInitial(Compression::new);

    public Vault(DayKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    public Sealed seal(Content content, long owner, byte[] plain) {
        DayKeys.DayKey key = keys.of(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        byte form = plain.length < WORTH_COMPRESSING ? PLAIN : DEFLATED;
        byte[] input = form == PLAIN ? plain : compressions.get().deflate(plain);
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] out = new byte[HEAD_BYTES + input.length + TAG_BYTES];
        out[0] = form;
        System.arraycopy(nonce, 0, out, 1, NONCE_BYTES);
        try {
            Cipher cipher = start(Cipher.ENCRYPT_MODE, key.key(), nonce, content, owner, form);
            cipher.doFinal(input, 0, input.length, out, HEAD_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM refused to encrypt", e);
        }
        return new Sealed(key.id(), out);
    }

    /**
     * @throws IllegalStateException if it was not sealed for this owner, was changed, or its key is gone
     */
    public byte[] open(Content content, long owner, int keyId, byte[] sealed) {
        byte form = sealed[0];
        byte[] nonce = new byte[NONCE_BYTES];
        System.arraycopy(sealed, 1, nonce, 0, NONCE_BYTES);
        try {
            Cipher cipher = start(Cipher.DECRYPT_MODE, keys.byId(keyId), nonce, content, owner, form);
            byte[] output = cipher.doFinal(sealed, HEAD_BYTES, sealed.length - HEAD_BYTES);
            return form == PLAIN ? output : compressions.get().inflate(output);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A sealed " + content + " of " + owner + " does not open", e);
        }
    }

    private Cipher start(int mode, SecretKey key, byte[] nonce, Content content, long owner, byte form)
            throws GeneralSecurityException {
        Cipher cipher = ciphers.get();
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * 8, nonce));
        byte[] name = content.name().getBytes(StandardCharsets.US_ASCII);
        cipher.updateAAD(ByteBuffer.allocate(name.length + 9).put(name).putLong(owner).put(form).flip());
        return cipher;
    }

    private static Cipher cipher() {
        try {
            return Cipher.getInstance(TRANSFORMATION);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no " + TRANSFORMATION, e);
        }
    }
}
