package aero.interline.formats.view;

import aero.interline.formats.edifact.EdifactMessage;
import aero.interline.formats.edifact.Segment;
import aero.interline.formats.edifact.SegmentTree;
import aero.interline.formats.view.RenderedMessage.Part;
import aero.interline.formats.view.RenderedMessage.Piece;
import java.util.ArrayList;
import java.util.List;

/** The segments of an EDIFACT message, indented by the groups of PNRGOV and PAXLST. */
public final class EdifactView {
    private EdifactView() {}

    public static List<Piece> pieces(byte[] body, int most) {
        SegmentTree tree = EdifactMessage.read(body);
        List<Piece> pieces = new ArrayList<>();
        Depth depth = new Depth();
        for (int i = 0; i < tree.size() && i < most; i++) {
            Segment segment = tree.segment(i);
            pieces.add(new Piece(segment.position(), depth.of(segment.tag()), segment.tag(), Meanings.title(segment.tag(), segment.text(1)),
                    segment.raw(), parts(segment), List.of()));
        }
        return pieces;
    }

    private static List<Part> parts(Segment segment) {
        List<Part> parts = new ArrayList<>();
        for (int element = 1; element <= segment.elements(); element++) {
            int components = segment.components(element);
            for (int component = 0; component < components; component++) {
                String value = segment.text(element, component);
                if (!value.isEmpty()) {
                    String name = components == 1 ? Integer.toString(element) : element + "." + (component + 1);
                    parts.add(new Part(segment.position(element, component), name,
                            Meanings.of(segment.tag(), segment.text(1), element, component), value));
                }
            }
        }
        return parts;
    }

    /** Envelope, message, reservation, passenger or flight, check-in. */
    private static final class Depth {
        private boolean inReservation;
        private boolean inList;
        private int group = 2;

        int of(String tag) {
            if (tag.startsWith("UN")) {
                inReservation = inReservation && !tag.equals("UNT") && !tag.equals("UNH");
                inList = false;
                return 0;
            }
            switch (tag) {
                case "SRC" -> {
                    inReservation = true;
                    inList = false;
                    group = 2;
                    return 1;
                }
                case "TVL", "ABI", "EQN" -> {
                    group = 3;
                    return inReservation ? 2 : 1;
                }
                case "TIF" -> {
                    group = Math.max(group, 3);
                    return inReservation ? group - 1 : 1;
                }
                case "TRI" -> {
                    group = 4;
                    return 3;
                }
                case "LTS", "DOC" -> {
                    return 2;
                }
                case "NAD", "TDT" -> {
                    group = inReservation ? group : 2;
                    inList = !inReservation;
                    return inList ? 1 : group;
                }
                case "CNT" -> {
                    return inReservation ? group : 1;
                }
                default -> {
                    return inReservation || inList ? group : 1;
                }
            }
        }
    }
}
