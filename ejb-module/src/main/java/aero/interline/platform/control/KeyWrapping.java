package aero.interline.platform.control;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes data keys and wraps them by a key that comes from the master key, each bound to whom it belongs.
 *
 * <p>Stored form: 12 bytes of nonce, the key encrypted by AES-256-GCM, 16 bytes of tag.
 */
final class KeyWrapping {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;

    private final SecretKey wrapping;
    private final SecureRandom random = new SecureRandom();
    private final ThreadLocal<Cipher> ciphers = ThreadLocal.withInitial(KeyWrapping::cipher);

    /** @param purpose keys of another purpose do not open here */
    KeyWrapping(MasterKey master, String purpose) {
        this.wrapping = master.derive(purpose, "AES");
    }

    /** A new key, wrapped. */
    byte[] make(byte[] owner) {
        byte[] drawn = new byte[NONCE_BYTES + KEY_BYTES];
        random.nextBytes(drawn);
        byte[] nonce = Arrays.copyOf(drawn, NONCE_BYTES);
        try {
            byte[] wrapped = start(Cipher.ENCRYPT_MODE, nonce, owner).doFinal(drawn, NONCE_BYTES, KEY_BYTES);
            byte[] out = Arrays.copyOf(nonce, NONCE_BYTES + wrapped.length);
            System.arraycopy(wrapped, 0, out, NONCE_BYTES, wrapped.length);
            return out;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM refused to wrap a key", e);
        }
    }

    /** @throws GeneralSecurityException if it was wrapped by another master key or for another owner */
    SecretKey open(byte[] wrapped, byte[] owner) throws GeneralSecurityException {
        Cipher cipher = start(Cipher.DECRYPT_MODE, Arrays.copyOf(wrapped, NONCE_BYTES), owner);
        return new SecretKeySpec(cipher.doFinal(wrapped, NONCE_BYTES, wrapped.length - NONCE_BYTES), "AES");
    }

    private Cipher start(int mode, byte[] nonce, byte[] owner) throws GeneralSecurityException {
        Cipher cipher = ciphers.get();
        cipher.init(mode, wrapping, new GCMParameterSpec(128, nonce));
        cipher.updateAAD(owner);
        return cipher;
    }

    private static Cipher cipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no AES-GCM", e);
        }
    }
}
