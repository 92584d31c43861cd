package aero.interline.formats.view;

import aero.interline.contracts.exchange.Evidence;
import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.fact.Position;
import aero.interline.formats.Format;
import aero.interline.formats.FormatReader;
import aero.interline.formats.view.RenderedMessage.Note;
import aero.interline.formats.view.RenderedMessage.Piece;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Renders any message for a person. It reads the message anew, so what it shows is what the current parser thinks;
 * nothing that is not masked ever gets here.
 */
public final class MessageRenderer {
    /** More than anyone reads on a screen. */
    static final int MOST_PIECES = 5000;

    private final FormatReader reader;

    public MessageRenderer() {
        this(new FormatReader());
    }

    public MessageRenderer(FormatReader reader) {
        this.reader = reader;
    }

    /** @param body as stored or as it came in */
    public RenderedMessage render(Origin origin, byte[] body) {
        return render(reader.read(origin, body));
    }

    /** Renders what was read, with that reading's evidence. */
    public RenderedMessage render(Reading reading) {
        Optional<Format> format = FormatReader.named(reading.format());
        Charset charset = format.map(each -> each.charset(reading.body())).orElse(StandardCharsets.UTF_8);
        List<Piece> pieces = format.map(each -> each.pieces(reading.body(), MOST_PIECES + 1)).orElse(List.of());
        if (pieces.isEmpty()) {
            pieces = PlainView.pieces(reading.body(), charset, MOST_PIECES + 1);
        }
        boolean truncated = pieces.size() > MOST_PIECES;
        List<Note> whole = new ArrayList<>();
        List<Piece> shown = withNotes(truncated ? pieces.subList(0, MOST_PIECES) : pieces, notes(reading), whole);
        return new RenderedMessage(reading.format(), charset, shown, whole, truncated);
    }

    private static List<Note> notes(Reading reading) {
        List<Note> notes = new ArrayList<>();
        for (Evidence each : reading.evidence()) {
            notes.add(new Note(each.position(), false, each.found(), each.assumed()));
        }
        for (Rejection each : reading.losses()) {
            notes.add(loss(each));
        }
        if (reading.rejection() != null && !reading.losses().contains(reading.rejection())) {
            notes.add(loss(reading.rejection()));
        }
        notes.sort((one, other) -> Integer.compare(one.at().offset(), other.at().offset()));
        return notes;
    }

    private static Note loss(Rejection rejection) {
        return new Note(rejection.position() == null ? Position.NONE : rejection.position(), true, rejection.text(),
                rejection.expected() == null ? "" : "expected: " + rejection.expected());
    }

    /** Both lists are in the order of the message, so one walk gives each note to the last piece that begins before it. */
    private static List<Piece> withNotes(List<Piece> pieces, List<Note> notes, List<Note> whole) {
        List<Piece> done = new ArrayList<>(pieces.size());
        int next = 0;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            int until = i + 1 < pieces.size() ? pieces.get(i + 1).at().offset() : Integer.MAX_VALUE;
            List<Note> here = new ArrayList<>(0);
            while (next < notes.size() && notes.get(next).at().offset() < until) {
                Note note = notes.get(next++);
                boolean placed = !note.at().equals(Position.NONE) && note.at().offset() >= piece.at().offset();
                (placed ? here : whole).add(note);
            }
            done.add(here.isEmpty() ? piece
                    : new Piece(piece.at(), piece.depth(), piece.tag(), piece.meaning(), piece.raw(), piece.parts(), here));
        }
        whole.addAll(notes.subList(next, notes.size()));
        return done;
    }
}
