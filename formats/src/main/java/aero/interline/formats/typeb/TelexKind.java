package aero.interline.formats.typeb;

import aero.interline.contracts.fact.PassengerListed.ListKind;
import java.util.Locale;
import java.util.Set;

/** What a Type B message is, told by the word on the line behind its head. */
enum TelexKind {
    /** Passenger name list, IATA Recommended Practice 1708. */
    PNL(ListKind.PNL),
    /** Additions to and deletions from a PNL, RP 1708. */
    ADL(ListKind.PNL),
    /** Passenger final sales message, RP 1719. */
    PFS(ListKind.PFS),
    /** Passenger reconcile list, RP 1719b. */
    PRL(ListKind.PRL),
    /** A booking message after ATA/IATA Reservations Interline Message Procedures (AIRIMP). */
    AIRIMP(null),
    /** Movement, load, baggage and other messages that name no customer. */
    OTHER(null);

    /** Words that announce messages with nothing for this hub. */
    private static final Set<String> OTHERS = Set.of("MVT", "LDM", "CPM", "UCM", "SCM", "BSM", "BPM", "BTM", "BUM", "BNS", "BCM",
            "BRP", "BMM", "DIV", "ASM", "SSM", "SLS", "AVS", "AVN", "AVA", "AVR", "NAS", "SOM", "SAL", "FTL", "ETL", "PTM", "PSM",
            "PAL", "CAL", "TPM", "IDM", "PIM", "CKI", "SPM", "LPM", "ALI", "LCI", "PTA", "LIR", "NOP", "SMM", "RQM", "RQR");

    private final ListKind list;

    TelexKind(ListKind list) {
        this.list = list;
    }

    /** The family of lists it belongs to, or {@code null} if it is no list. */
    ListKind list() {
        return list;
    }

    boolean isList() {
        return list != null;
    }

    String format() {
        return this == OTHER ? "typeb-other" : name().toLowerCase(Locale.ROOT);
    }

    /** The kind that the line announces, or {@code null}. */
    static TelexKind announcedBy(String line) {
        int end = line.indexOf(' ');
        if ((end < 0 ? line.length() : end) != 3) {
            return null;
        }
        String word = end < 0 ? line : line.substring(0, end);
        return switch (word) {
            case "PNL" -> PNL;
            case "ADL" -> ADL;
            case "PFS" -> PFS;
            case "PRL" -> PRL;
            default -> end < 0 && OTHERS.contains(word) ? OTHER : null;
        };
    }
}
