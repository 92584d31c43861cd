package aero.interline.formats.edifact;

import java.util.stream.Stream;

/** Finds where EDIFACT begins in a body that may have mail headers, blanks or a byte order mark before it. */
public final class MessageStart {
    private static final int UNA = Tags.pack("UNA");
    private static final int UNB = Tags.pack("UNB");
    private static final int UNH = Tags.pack("UNH");
    private static final int[] BEGINNINGS = Stream.of("BGM", "NAD", "TDT", "SRC", "RCI", "TIF", "MSG", "TVL").mapToInt(Tags::pack).toArray();

    private MessageStart() {}

    /** Offset of the first service segment, else of the first segment that begins a reservation or a list; -1 when there is no EDIFACT. */
    public static int find(byte[] bytes) {
        int unlikely = -1;
        for (int i = 0; i + 3 < bytes.length; i++) {
            int lead = bytes[i] | 0x20;
            if (lead != 'u' && lead != 's' && lead != 'r' && lead != 'm' && lead != 't' && lead != 'b'
                    && lead != 'n') {
                continue;
            }
            if (!boundary(bytes, i) || alphanumeric(bytes[i + 3])) {
                continue;
            }
            int tag = Tags.at(bytes, i, bytes.length);
            if (service(tag) && bytes[i + 3] > ' ') {
                return unlikely >= 0 ? unlikely : i;
            }
            if (unlikely < 0 && begins(tag) && (bytes[i + 3] == '+' || bytes[i + 3] == '\'')) {
                unlikely = i;
            }
        }
        return unlikely;
    }

    /** Whether a segment that opens an interchange or a message stands here, in capitals and with a separator behind its tag. */
    public static boolean at(byte[] bytes, int first) {
        return first + 3 < bytes.length && bytes[first] == 'U' && bytes[first + 1] == 'N'
                && (bytes[first + 2] == 'A' || bytes[first + 2] == 'B' || bytes[first + 2] == 'H')
                && bytes[first + 3] > ' ' && !alphanumeric(bytes[first + 3]);
    }

    private static boolean service(int tag) {
        return tag == UNA || tag == UNB || tag == UNH;
    }

    private static boolean begins(int tag) {
        for (int each : BEGINNINGS) {
            if (tag == each) {
                return true;
            }
        }
        return false;
    }

    private static boolean boundary(byte[] bytes, int i) {
        return i == 0 || !alphanumeric(bytes[i - 1]);
    }

    private static boolean alphanumeric(byte b) {
        return b >= '0' && b <= '9' || (b | 0x20) >= 'a' && (b | 0x20) <= 'z';
    }
}
