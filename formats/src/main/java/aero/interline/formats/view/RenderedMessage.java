package aero.interline.formats.view;

import aero.interline.contracts.fact.Position;
import java.nio.charset.Charset;
import java.util.List;

/**
 * A message as a list of pieces in its own order, indented by {@link Piece#depth()}.
 *
 * @param format    as in {@link aero.interline.contracts.exchange.Reading#format()}
 * @param charset   in which the text of a part is, by {@link aero.interline.formats.Charsets#text}
 * @param pieces    segments of EDIFACT, members of JSON, lines of anything else
 * @param notes     what concerns the message as a whole
 * @param truncated whether the message has more pieces than are rendered
 */
public record RenderedMessage(String format, Charset charset, List<Piece> pieces, List<Note> notes, boolean truncated) {
    public RenderedMessage {
        pieces = List.copyOf(pieces);
        notes = List.copyOf(notes);
    }

    /**
     * @param at      where it stands in the body
     * @param depth   0 for the envelope, growing inwards
     * @param tag     segment tag or member name; empty for plain lines
     * @param meaning what the piece is, in a few words; empty if not known
     * @param raw     as it stands in the message
     * @param parts   its elements and components with their meanings
     * @param notes   repairs and losses at this place
     */
    public record Piece(Position at, int depth, String tag, String meaning, String raw, List<Part> parts, List<Note> notes) {
        public Piece {
            parts = List.copyOf(parts);
            notes = List.copyOf(notes);
        }
    }

    /**
     * @param name    place within the piece, for instance {@code 1.2}: element 1, component 2
     * @param meaning empty if not known
     */
    public record Part(Position at, String name, String meaning, String value) {}

    /** @param loss whether something was lost here; else it was repaired */
    public record Note(Position at, boolean loss, String found, String assumed) {}
}
