package aero.interline.formats.view;

import aero.interline.contracts.fact.Position;
import aero.interline.formats.Charsets;
import aero.interline.formats.view.RenderedMessage.Piece;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** The lines of a message that nothing else could render. */
final class PlainView {
    private static final int LONGEST = 2000;

    private PlainView() {}

    static List<Piece> pieces(byte[] body, Charset charset, int most) {
        List<Piece> pieces = new ArrayList<>();
        int start = 0;
        int line = 1;
        while (start < body.length && pieces.size() < most) {
            int end = start;
            while (end < body.length && body[end] != '\n') {
                end++;
            }
            String text = Charsets.text(body, start, Math.min(end, start + LONGEST), charset).stripTrailing();
            pieces.add(new Piece(new Position(0, line++, 1, start, end - start), 0, "", "", text, List.of(), List.of()));
            start = end + 1;
        }
        return pieces;
    }
}
