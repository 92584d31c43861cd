package aero.interline.formats;

import aero.interline.contracts.fact.Position;
import java.util.Arrays;

/** Where the lines of a text begin, to turn byte offsets into lines and columns. */
public final class Lines {
    private final int[] starts;
    private final int count;
    /** Line of the last place asked for: the next one is near it. A wrong value costs a search and nothing else. */
    private int near;

    private Lines(int[] starts, int count) {
        this.starts = starts;
        this.count = count;
    }

    /** Lines end with LF, CR or both. */
    public static Lines of(byte[] bytes) {
        int[] starts = new int[Math.max(16, bytes.length / 64)];
        int count = 1;
        for (int i = Octets.control(bytes, 0); i < bytes.length; i = Octets.control(bytes, i + 1)) {
            byte b = bytes[i];
            if (b == '\n' || b == '\r' && (i + 1 == bytes.length || bytes[i + 1] != '\n')) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return new Lines(starts, count);
    }

    /** The place of a byte range that belongs to the given segment or record, 0 for none. */
    public Position position(int segment, int offset, int end) {
        int line = lineOf(offset);
        return new Position(segment, line + 1, offset - starts[line] + 1, offset, Math.max(0, end - offset));
    }

    private int lineOf(int offset) {
        int line = near;
        if (offset < starts[line] || line + 1 < count && offset >= starts[line + 1]) {
            int found = Arrays.binarySearch(starts, 0, count, offset);
            line = found >= 0 ? found : -found - 2;
            near = line;
        }
        return line;
    }
}
