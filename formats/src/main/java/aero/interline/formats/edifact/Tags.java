package aero.interline.formats.edifact;

import java.util.Map;

/**
 * The segment tags of the PADIS messages that airlines exchange, packed into integers so that they are recognised in
 * the raw bytes without making strings.
 */
final class Tags {
    private static final String[] KNOWN = {
        "UNA", "UNB", "UNG", "UNH", "UNT", "UNE", "UNZ", "UNS",
        "ABI", "ADD", "AIR", "APD", "ASD", "ATC", "ATI", "ATT", "BGM", "BLS", "BUS", "CBD", "CBF", "CLT", "CNT", "COM",
        "CON", "CPN", "CRI", "CTA", "DAT", "DCI", "DOC", "DTM", "DUM", "EBD", "EMP", "EQI", "EQN", "ERC", "ERD", "ERP",
        "FAR", "FCC", "FDQ", "FDR", "FOP", "FQU", "FRU", "FSI", "FTD", "FTI", "FTL", "FTX", "GEI", "GIR", "GIS", "GOR",
        "HDR", "HDS", "IFT", "INV", "ITM", "KYL", "LOC", "LTS", "MAP", "MES", "MON", "MSD", "MSG", "NAD", "NAT", "ODI",
        "ORG", "PAT", "PDI", "PDQ", "PDT", "PFD", "PII", "PLI", "POC", "PPD", "PRD", "PRO", "PSD", "PSI", "PTK", "PTS",
        "QTI", "QTY", "RCI", "RCS", "REF", "REL", "RFF", "RLS", "ROD", "RPI", "RTC", "RTI", "RUL", "SAC", "SBI", "SDT",
        "SEL", "SIT", "SPI", "SRC", "SRP", "SSD", "SSR", "STX", "TBD", "TDT", "TFF", "TIF", "TKT", "TRA", "TRF", "TRI",
        "TRS", "TVL", "TXD", "TXS", "VEH", "WAD"
    };

    /** The most elements that a segment of this tag can have; more means that a terminator was lost. */
    private static final Map<Integer, Integer> MOST_ELEMENTS = Map.of(
            pack("ORG"), 9, pack("TVL"), 9, pack("RPI"), 2, pack("UNT"), 2, pack("UNZ"), 2, pack("UNE"), 2,
            pack("EQN"), 9, pack("MSG"), 9, pack("APD"), 9);

    private static final String[] NAMES = new String[36 * 36 * 36];

    static {
        for (String each : KNOWN) {
            NAMES[pack(each)] = each;
        }
    }

    private Tags() {}

    /** The tag at this place as a number, in upper case; -1 if the three bytes cannot be a tag. */
    static int at(byte[] bytes, int offset, int end) {
        if (offset + 3 > end) {
            return -1;
        }
        int first = digit(bytes[offset]);
        int second = digit(bytes[offset + 1]);
        int third = digit(bytes[offset + 2]);
        return first < 10 || second < 0 || third < 0 ? -1 : (first * 36 + second) * 36 + third;
    }

    static boolean known(int packed) {
        return packed >= 0 && NAMES[packed] != null;
    }

    static String name(int packed) {
        String name = NAMES[packed];
        return name != null ? name : unpack(packed);
    }

    static int mostElements(int packed) {
        return MOST_ELEMENTS.getOrDefault(packed, Integer.MAX_VALUE);
    }

    static int pack(String tag) {
        int packed = 0;
        for (int i = 0; i < 3; i++) {
            packed = packed * 36 + digit((byte) tag.charAt(i));
        }
        return packed;
    }

    private static String unpack(int packed) {
        char[] tag = new char[3];
        int rest = packed;
        for (int i = 2; i >= 0; i--) {
            tag[i] = Character.toUpperCase(Character.forDigit(rest % 36, 36));
            rest /= 36;
        }
        return new String(tag);
    }

    private static int digit(byte b) {
        if (b >= '0' && b <= '9') {
            return b - '0';
        }
        int lower = b | 0x20;
        return lower >= 'a' && lower <= 'z' ? lower - 'a' + 10 : -1;
    }
}
