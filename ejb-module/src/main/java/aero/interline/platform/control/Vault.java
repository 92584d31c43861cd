package aero.interline.platform.control;

import aero.interline.platform.entity.CustomerKey;
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
 * of the day or, where it is about one person, of the customer. What is sealed is bound to its owner, so that a
 * ciphertext copied into another row does not open there.
 *
 * <p>Nonces are random, 96 bits each. A counter would be no faster where it matters, since drawing one takes a hundredth of
 * what compressing a reservation takes, and could come twice under one key when a machine is restored from a snapshot.
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
        /** The reports that a reservation told in parts is folded from; the owner is the reservation. */
        REPORTS,
        /** Documents, memberships and contacts of a person; the owner is the source record. */
        PROFILE,
        /** The whole fact behind an activity; the owner is the first half of the activity's key. */
        ACTIVITY,
        /** What a job about a person works with or made; the owner is the job. */
        PRIVACY
    }

    private static final String TRANSFORMATION = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final int HEAD_BYTES = 1 + NONCE_BYTES;
    private static final byte PLAIN = 0;
    /** As it was compressed until LZ4 took the place of deflate; only read. */
    private static final byte DEFLATED = 1;
    private static final byte COMPRESSED = 2;
    /** How customers' keys are made and used now; part of the associated data. */
    private static final byte KEY_VERSION = 1;
    /** Below this size there is little to save. */
    private static final int WORTH_COMPRESSING = 512;

    private final KeyWrapping customers;
    private final DayKeys keys;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final ThreadLocal<Cipher> ciphers = ThreadLocal.withInitial(Vault::cipher);

    public Vault(MasterKey master, DayKeys keys, Clock clock) {
        this.customers = new KeyWrapping(master, "interline customer keys 1");
        this.keys = keys;
        this.clock = clock;
    }

    /** A text made ready to be sealed. */
    private record Packed(byte form, byte[] bytes) {}

    private Packed pack(byte[] plain) {
        return plain.length < WORTH_COMPRESSING
                ? new Packed(PLAIN, plain)
                : new Packed(COMPRESSED, Compression.compress(plain));
    }

    public Sealed seal(Content content, long owner, byte[] plain) {
        DayKeys.DayKey key = keys.of(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return new Sealed(key.id(), seal(key.key(), named(content, owner), pack(plain)));
    }

    /** A new key for a customer. */
    public CustomerKey newKey(long customer) {
        return new CustomerKey(customer, customers.make(owner(customer)));
    }

    /** Seals with the key of a customer, to which what is sealed is bound as well. */
    public byte[] seal(Content content, long owner, CustomerKey key, byte[] plain) {
        return seal(unwrap(key), named(content, owner, key), pack(plain));
    }

    private byte[] seal(SecretKey key, byte[] named, Packed packed) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] out = new byte[HEAD_BYTES + packed.bytes.length + TAG_BYTES];
        out[0] = packed.form;
        System.arraycopy(nonce, 0, out, 1, NONCE_BYTES);
        try {
            Cipher cipher = start(Cipher.ENCRYPT_MODE, key, nonce, named, packed.form);
            cipher.doFinal(packed.bytes, 0, packed.bytes.length, out, HEAD_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM refused to encrypt", e);
        }
        return out;
    }

    /**
     * @throws IllegalStateException if it was not sealed for this owner, was changed, or its key is gone
     */
    public byte[] open(Content content, long owner, int keyId, byte[] sealed) {
        return open(keys.byId(keyId), named(content, owner), content, owner, sealed);
    }

    /**
     * @throws IllegalStateException if it was not sealed for this owner with this key, or was changed
     */
    public byte[] open(Content content, long owner, CustomerKey key, byte[] sealed) {
        return open(unwrap(key), named(content, owner, key), content, owner, sealed);
    }

    private byte[] open(SecretKey key, byte[] named, Content content, long owner, byte[] sealed) {
        byte form = sealed[0];
        byte[] nonce = new byte[NONCE_BYTES];
        System.arraycopy(sealed, 1, nonce, 0, NONCE_BYTES);
        try {
            Cipher cipher = start(Cipher.DECRYPT_MODE, key, nonce, named, form);
            byte[] output = cipher.doFinal(sealed, HEAD_BYTES, sealed.length - HEAD_BYTES);
            return switch (form) {
                case COMPRESSED -> Compression.decompress(output);
                case DEFLATED -> Compression.inflate(output);
                default -> output;
            };
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A sealed " + content + " of " + owner + " does not open", e);
        }
    }

    private SecretKey unwrap(CustomerKey key) {
        try {
            return customers.open(key.wrapped(), owner(key.id()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The master key does not open the key of customer " + key.id()
                    + ": it is not the one this database was made with", e);
        }
    }

    private static byte[] owner(long id) {
        return ByteBuffer.allocate(Long.BYTES).putLong(id).array();
    }

    private static byte[] named(Content content, long owner) {
        byte[] name = content.name().getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(name.length + Long.BYTES).put(name).putLong(owner).array();
    }

    private static byte[] named(Content content, long owner, CustomerKey key) {
        byte[] named = named(content, owner);
        return ByteBuffer.allocate(named.length + Long.BYTES + 1).put(named).putLong(key.id()).put(KEY_VERSION).array();
    }

    private Cipher start(int mode, SecretKey key, byte[] nonce, byte[] named, byte form)
            throws GeneralSecurityException {
        Cipher cipher = ciphers.get();
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * 8, nonce));
        cipher.updateAAD(named);
        cipher.updateAAD(new byte[] {form});
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
