package aero.interline.web.console;

import aero.interline.formats.Charsets;
import aero.interline.formats.view.RenderedMessage;
import aero.interline.formats.view.RenderedMessage.Piece;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** The raw text of a message, cut where its pieces begin, so that each side of the page can point at the other. */
public final class RawText {

    /**
     * A part of the text.
     *
     * @param piece index of the piece that it is, or -1 for what stands before the first
     */
    public record Chunk(int piece, String text) {}

    private RawText() {}

    /** Together the chunks are the whole text; only the breaks between them are left to the page. */
    static List<Chunk> chunks(byte[] body, RenderedMessage rendered) {
        List<Piece> pieces = rendered.pieces();
        Charset charset = rendered.charset();
        List<Chunk> chunks = new ArrayList<>();
        int first = pieces.isEmpty() ? body.length : start(pieces.get(0), body);
        if (first > 0) {
            chunks.add(new Chunk(-1, Charsets.text(body, 0, first, charset)));
        }
        for (int i = 0; i < pieces.size(); i++) {
            int from = start(pieces.get(i), body);
            int to = i + 1 < pieces.size() ? start(pieces.get(i + 1), body) : body.length;
            if (to > from) {
                chunks.add(new Chunk(i, Charsets.text(body, from, to, charset)));
            }
        }
        return chunks;
    }

    private static int start(Piece piece, byte[] body) {
        return Math.min(Math.max(piece.at().offset(), 0), body.length);
    }
}
