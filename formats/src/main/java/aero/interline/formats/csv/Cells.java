package aero.interline.formats.csv;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.fact.Fragment;
import aero.interline.contracts.fact.PersonReported.QualityVerdict;
import aero.interline.contracts.fact.Position;
import aero.interline.formats.EvidenceLog;
import aero.interline.formats.Lines;
import java.util.ArrayList;
import java.util.List;

/** The cells of one row by the names of their columns, and what was found wrong in them. */
final class Cells {
    private static final int LONG = 120;

    final Origin origin;
    final EvidenceLog evidence;
    final CsvRow row;
    private final Heading heading;
    private final Lines lines;
    private final TableKind kind;
    private final List<QualityVerdict> verdicts = new ArrayList<>();
    private Rejection loss;

    Cells(Origin origin, TableKind kind, Heading heading, CsvRow row, Lines lines, EvidenceLog evidence) {
        this.origin = origin;
        this.kind = kind;
        this.heading = heading;
        this.row = row;
        this.lines = lines;
        this.evidence = evidence;
    }

    boolean has(String column) {
        return heading.place(column) >= 0;
    }

    /** The text without blanks around it, {@code null} when nothing stands there or the column is missing. */
    String text(String column) {
        return text(column, LONG);
    }

    /** @param most what is longer is cut, which is evidence */
    String text(String column, int most) {
        int place = heading.place(column);
        return place < 0 || place >= row.size() ? null : text(place, column, most);
    }

    /** The whole text as {@link #text(String)} takes it, to compare: what is wrong with it is not noted. */
    String bare(String column) {
        int place = heading.place(column);
        return place < 0 || place >= row.size() ? null : orNull(bare(place));
    }

    private String bare(int place) {
        return row.text(place).replace("\0", "").strip();
    }

    /** {@code null} for a text that says that there is none. */
    static String orNull(String text) {
        return text.isEmpty() || text.equalsIgnoreCase("null") || text.equals("\\N") ? null : text;
    }

    private String text(int place, String column, int most) {
        String text = orNull(bare(place));
        if (row.foreign(place)) {
            evidence.add(at(place), "bytes that are not UTF-8", "text in windows-1252");
        }
        if (text != null && text.length() > most) {
            evidence.add(at(place), text.length() + " characters in " + column, "its first " + most);
            return text.substring(0, most).strip();
        }
        return text;
    }

    /** The cell, or the row if the table or the row lacks it. */
    Position at(String column) {
        int place = heading.place(column);
        return place < 0 || place >= row.size() ? at() : at(place);
    }

    private Position at(int place) {
        return lines.position(row.number, row.from(place), row.to(place));
    }

    /** The whole row. */
    Position at() {
        return lines.position(row.number, row.start, row.end);
    }

    /** Cells of columns that the hub does not know, by a name made from their heading. */
    List<Fragment> others() {
        List<Fragment> others = new ArrayList<>();
        for (int i = 0; i < Math.min(row.size(), heading.row.size()); i++) {
            String text = heading.knows(i) ? null : text(i, "a column", 4000);
            if (text != null) {
                others.add(new Fragment(at(i), heading.unknown(i).length() > 35 ? "column" + (i + 1) : heading.unknown(i), text));
            }
        }
        return others;
    }

    void repaired(String column, String found, String assumed) {
        evidence.add(at(column), found, assumed);
    }

    /** @param found never personal data */
    void verdict(String column, String found, String advice) {
        verdicts.add(new QualityVerdict(at(column), column, found, advice));
    }

    List<QualityVerdict> verdicts() {
        return verdicts;
    }

    /** The row cannot be read; what was noted first stands. */
    void lost(String column, String text, String expected) {
        if (loss == null) {
            loss = new Rejection(name(), ErrorCode.RECORD_INVALID, text, at(column), expected);
        }
    }

    Rejection loss() {
        return loss;
    }

    String name() {
        String label = text(kind.label());
        boolean plain = label != null && label.matches("[A-Za-z0-9/ ._-]{1,40}");
        return plain ? label : "row " + row.number;
    }
}
