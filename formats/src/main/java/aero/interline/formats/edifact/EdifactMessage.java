package aero.interline.formats.edifact;

import aero.interline.formats.Charsets;
import aero.interline.formats.EvidenceLog;

/** The syntax tree of a body, for whoever wants to look at it without its meaning. */
public final class EdifactMessage {
    private EdifactMessage() {}

    /** @return a tree without segments when there is no EDIFACT in the body */
    public static SegmentTree read(byte[] body) {
        EvidenceLog unused = new EvidenceLog();
        int start = MessageStart.find(body);
        return EdifactTokenizer.tokenize(body, start < 0 ? body.length : start, Charsets.of(body, unused), unused);
    }
}
