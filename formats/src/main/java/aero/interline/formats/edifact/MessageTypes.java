package aero.interline.formats.edifact;

import aero.interline.formats.EvidenceLog;
import java.util.Locale;

/**
 * What kind of message follows: what UNH says, unless it says nothing or its first segments are those of the other kind.
 * A passenger list begins with BGM, a push of reservations with MSG, ORG, TVL or SRC.
 */
public final class MessageTypes {
    public static final String PNRGOV = "PNRGOV";
    public static final String PAXLST = "PAXLST";

    private static final TagSet LIST = TagSet.of("BGM", "NAD", "TDT");
    private static final TagSet RESERVATIONS = TagSet.of("SRC", "RCI", "MSG", "ORG", "TVL", "TIF", "EQN");

    private MessageTypes() {}

    /** Of the first message of the body, also when that has neither UNH nor anything before it. */
    public static String first(SegmentTree tree) {
        for (int i = 0; i < tree.size(); i++) {
            if (tree.segment(i).is("UNH")) {
                return of(tree, tree.segment(i), new EvidenceLog());
            }
        }
        String found = content(tree, 0);
        return found.isEmpty() ? PNRGOV : found;
    }

    /** @return {@link #PNRGOV}, {@link #PAXLST} or whatever else UNH says */
    public static String of(SegmentTree tree, Segment unh, EvidenceLog evidence) {
        String said = unh.text(2).toUpperCase(Locale.ROOT);
        boolean open = said.isEmpty() || said.equals(PNRGOV) || said.equals(PAXLST);
        String found = open ? content(tree, unh.ordinal()) : "";
        String type = !found.isEmpty() ? found : said.isEmpty() ? PNRGOV : said;
        if (said.isEmpty()) {
            evidence.add(unh.position(), "UNH without a message type", type);
        } else if (!type.equals(said)) {
            evidence.add(unh.position(2), "UNH names another type than the message is of", type);
        }
        return type;
    }

    /** By the first segment that only one of the two has; empty when there is none. */
    private static String content(SegmentTree tree, int from) {
        for (int i = from; i < tree.size(); i++) {
            Segment segment = tree.segment(i);
            if (LIST.has(segment)) {
                return PAXLST;
            }
            if (RESERVATIONS.has(segment)) {
                return PNRGOV;
            }
            if (segment.is("UNH") || segment.is("UNT")) {
                break;
            }
        }
        return "";
    }
}
