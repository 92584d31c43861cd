package aero.interline.platform.control;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import net.jpountz.lz4.LZ4Compressor;
import net.jpountz.lz4.LZ4Exception;
import net.jpountz.lz4.LZ4Factory;
import net.jpountz.lz4.LZ4SafeDecompressor;

/**
 * LZ4 in plain Java: native code would have to be unpacked into a folder that may forbid running it. Texts that were stored before
 * are deflated, and are still read. Stored form: four bytes of original length, then an LZ4 block or a raw deflate stream.
 */
final class Compression {

    private static final int LENGTH_BYTES = Integer.BYTES;
    private static final LZ4Compressor COMPRESSOR = LZ4Factory.safeInstance().fastCompressor();
    private static final LZ4SafeDecompressor DECOMPRESSOR = LZ4Factory.safeInstance().safeDecompressor();

    private Compression() {}

    static byte[] compress(byte[] plain) {
        byte[] out = new byte[LENGTH_BYTES + COMPRESSOR.maxCompressedLength(plain.length)];
        ByteBuffer.wrap(out).putInt(plain.length);
        int length = COMPRESSOR.compress(plain, 0, plain.length, out, LENGTH_BYTES);
        return Arrays.copyOf(out, LENGTH_BYTES + length);
    }

    static byte[] decompress(byte[] stored) {
        byte[] plain = empty(stored);
        try {
            if (DECOMPRESSOR.decompress(stored, LENGTH_BYTES, stored.length - LENGTH_BYTES, plain, 0) < plain.length) {
                throw new IllegalStateException("A compressed text ends too early");
            }
        } catch (LZ4Exception e) {
            throw new IllegalStateException("A compressed text is damaged", e);
        }
        return plain;
    }

    static byte[] inflate(byte[] stored) {
        byte[] plain = empty(stored);
        Inflater inflater = new Inflater(true);
        inflater.setInput(stored, LENGTH_BYTES, stored.length - LENGTH_BYTES);
        try {
            for (int at = 0; at < plain.length; ) {
                int n = inflater.inflate(plain, at, plain.length - at);
                if (n == 0) {
                    throw new IllegalStateException("A compressed text ends too early");
                }
                at += n;
            }
        } catch (DataFormatException e) {
            throw new IllegalStateException("A compressed text is damaged", e);
        } finally {
            inflater.end();
        }
        return plain;
    }

    private static byte[] empty(byte[] stored) {
        return new byte[ByteBuffer.wrap(stored).getInt()];
    }
}
