package aero.interline.platform.control;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Deflate at its fastest. The native state is dear to set up, so each thread keeps one of these. Stored form: four
 * bytes of original length, then the raw deflate stream.
 */
final class Compression {

    private static final int LENGTH_BYTES = Integer.BYTES;

    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    private final Inflater inflater = new Inflater(true);

    byte[] deflate(byte[] plain) {
        deflater.reset();
        deflater.setInput(plain);
        deflater.finish();
        byte[] out = new byte[LENGTH_BYTES + plain.length + 64];
        ByteBuffer.wrap(out).putInt(plain.length);
        int at = LENGTH_BYTES;
        while (!deflater.finished()) {
            if (at == out.length) {
                out = Arrays.copyOf(out, out.length * 2);
            }
            at += deflater.deflate(out, at, out.length - at);
        }
        return Arrays.copyOf(out, at);
    }

    byte[] inflate(byte[] stored) {
        byte[] plain = new byte[ByteBuffer.wrap(stored).getInt()];
        inflater.reset();
        inflater.setInput(stored, LENGTH_BYTES, stored.length - LENGTH_BYTES);
        int at = 0;
        try {
            while (at < plain.length) {
                int n = inflater.inflate(plain, at, plain.length - at);
                if (n == 0) {
                    throw new IllegalStateException("A compressed text ends too early");
                }
                at += n;
            }
        } catch (DataFormatException e) {
            throw new IllegalStateException("A compressed text is damaged", e);
        }
        return plain;
    }
}
