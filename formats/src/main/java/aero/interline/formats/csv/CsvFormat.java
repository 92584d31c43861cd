package aero.interline.formats.csv;

import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.formats.EvidenceLog;
import aero.interline.formats.Format;
import aero.interline.formats.FormatReader;
import aero.interline.formats.Lines;
import aero.interline.formats.view.RenderedMessage.Part;
import aero.interline.formats.view.RenderedMessage.Piece;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tables of separated values with a heading, as one message of many rows. */
public final class CsvFormat implements Format {
    private static final Origin ANY = new Origin("", null, Instant.EPOCH);

    @Override
    public Set<String> names() {
        return TableKinds.ALL.stream().map(TableKind::name).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> aliases() {
        return Set.of("csv", "text/csv");
    }

    @Override
    public boolean recognises(Origin origin, byte[] body, int first) {
        return find(origin, body, body.length).isPresent();
    }

    record Opened(CsvSyntax syntax, TableKinds.Found found) {}

    /** The table that begins here, if the first line is the heading of one. */
    static Optional<Opened> find(Origin origin, byte[] bytes, int length) {
        return CsvSyntax.of(bytes, length).flatMap(syntax -> {
            CsvRow heading = syntax.row(bytes, syntax.begin(), length, true);
            TableKinds.Found found = heading.size() < 2 || heading.size() > 500 ? null : TableKinds.of(origin, heading);
            return Optional.ofNullable(found).map(each -> new Opened(syntax, each));
        });
    }

    @Override
    public Reading read(Origin origin, byte[] body, int first, EvidenceLog evidence) {
        return find(origin, body, body.length)
                .map(each -> new CsvTable(origin, body, each.syntax(), each.found(), evidence).read())
                .orElseGet(() -> FormatReader.unknown(body));
    }

    @Override
    public List<Piece> pieces(byte[] body, int most) {
        Optional<Opened> table = find(ANY, body, body.length);
        List<Piece> pieces = new ArrayList<>();
        if (table.isEmpty()) {
            return pieces;
        }
        Lines lines = Lines.of(body);
        CsvRow heading = table.get().found().heading().row;
        pieces.add(new Piece(lines.position(1, heading.start, heading.end), 0, "1", "heading", "", parts(heading, null, lines), List.of()));
        int at = heading.end;
        while (at < body.length && pieces.size() < most) {
            CsvRow row = table.get().syntax().row(body, at, body.length, true);
            at = row.end;
            if (!row.blank()) {
                pieces.add(new Piece(lines.position(row.number, row.start, row.end), 1, Integer.toString(row.number), "row", "",
                        parts(row, heading, lines), List.of()));
            }
        }
        return pieces;
    }

    private static List<Part> parts(CsvRow row, CsvRow heading, Lines lines) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < Math.min(row.size(), 200); i++) {
            String meaning = heading != null && i < heading.size() ? heading.text(i).strip() : "";
            String text = row.text(i);
            if (!text.isBlank()) {
                parts.add(new Part(lines.position(row.number, row.from(i), row.to(i)), Integer.toString(i + 1), meaning,
                        text.length() > 500 ? text.substring(0, 500) : text));
            }
        }
        return parts;
    }
}
