package aero.interline.formats.edifact;

import java.util.Arrays;
import java.util.List;

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

    private static final String[] NAMES = new String[36 * 36 * 36];
    /** The most elements that a segment of this tag can have; more means that a terminator was lost. */
    private static final int[] MOST_ELEMENTS = new int[NAMES.length];
    /** Value of each byte as a digit to the base 36, -1 for those that stand in no tag. */
    private static final byte[] DIGITS = new byte[256];

    static {
        Arrays.fill(DIGITS, (byte) -1);
        for (int i = 0; i < 36; i++) {
            char digit = Character.forDigit(i, 36);
            DIGITS[digit] = (byte) i;
            DIGITS[Character.toUpperCase(digit)] = (byte) i;
        }
        for (String each : KNOWN) {
            NAMES[pack(each)] = each;
        }
        Arrays.fill(MOST_ELEMENTS, Integer.MAX_VALUE);
        for (String each : List.of("ORG", "TVL", "EQN", "MSG", "APD")) {
            MOST_ELEMENTS[pack(each)] = 9;
        }
        for (String each : List.of("RPI", "UNT", "UNZ", "UNE")) {
            MOST_ELEMENTS[pack(each)] = 2;
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
        return MOST_ELEMENTS[packed];
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
        return DIGITS[b & 0xff];
    }
}
