package aero.interline.formats;

import aero.interline.contracts.fact.Position;
import java.util.Arrays;

/** Where the lines of a text begin, to turn byte offsets into lines and columns. */
public final class Lines {
    private final int[] starts;

    private Lines(int[] starts) {
        this.starts = starts;
    }

    /** Lines end with LF, CR or both. */
    public static Lines of(byte[] bytes) {
        int[] starts = new int[Math.max(16, bytes.length / 64)];
        int count = 1;
        for (int i = 0; i < bytes.length; i++) {
            byte b = bytes[i];
            if (b == '\n' || b == '\r' && (i + 1 == bytes.length || bytes[i + 1] != '\n')) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return new Lines(Arrays.copyOf(starts, count));
    }

    /** The place of a byte range that belongs to the given segment or record, 0 for none. */
    public Position position(int segment, int offset, int end) {
        int found = Arrays.binarySearch(starts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Position(segment, line + 1, offset - starts[line] + 1, offset, Math.max(0, end - offset));
    }
}
