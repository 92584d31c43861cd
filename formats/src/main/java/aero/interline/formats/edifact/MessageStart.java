package aero.interline.formats.edifact;

/** Finds where EDIFACT begins in a body that may have mail headers, blanks or a byte order mark before it. */
public final class MessageStart {
    private MessageStart() {}

    /** Offset of the first service segment, else of the first segment that begins a reservation or a list; -1 when there is no EDIFACT. */
    public static int find(byte[] bytes) {
        int una = Tags.pack("UNA");
        int unb = Tags.pack("UNB");
        int unh = Tags.pack("UNH");
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
            if ((tag == una || tag == unb || tag == unh) && bytes[i + 3] > ' ') {
                return unlikely >= 0 ? unlikely : i;
            }
            if (unlikely < 0 && begins(tag) && (bytes[i + 3] == '+' || bytes[i + 3] == '\'')) {
                unlikely = i;
            }
        }
        return unlikely;
    }

    private static boolean begins(int tag) {
        return tag == Tags.pack("BGM") || tag == Tags.pack("NAD") || tag == Tags.pack("TDT") || tag == Tags.pack("SRC") || tag == Tags.pack("RCI") || tag == Tags.pack("TIF") || tag == Tags.pack("MSG")
                || tag == Tags.pack("TVL");
    }

    private static boolean boundary(byte[] bytes, int i) {
        return i == 0 || !alphanumeric(bytes[i - 1]);
    }

    private static boolean alphanumeric(byte b) {
        return b >= '0' && b <= '9' || (b | 0x20) >= 'a' && (b | 0x20) <= 'z';
    }
}
