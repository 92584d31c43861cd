package aero.interline.formats.csv;

import aero.interline.contracts.exchange.BusinessKey;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.fact.Fact;
import aero.interline.contracts.fact.MilesMoved;
import aero.interline.contracts.fact.PersonReported.QualityVerdict;
import aero.interline.formats.EvidenceLog;
import aero.interline.formats.Lines;
import aero.interline.formats.LossLog;
import aero.interline.formats.airline.FactKeys;
import aero.interline.formats.card.CardNumbers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one table from bytes that are all there. */
final class CsvTable {
    private final Origin origin;
    private final byte[] body;
    private final EvidenceLog evidence;
    private final CsvSyntax syntax;
    private final TableKinds.Found found;
    private final Lines lines;
    private final List<Fact> facts = new ArrayList<>();
    private final LossLog losses = new LossLog();
    private final Set<Integer> numbers = new HashSet<>();
    private final int card;

    CsvTable(Origin origin, byte[] body, CsvSyntax syntax, TableKinds.Found found, EvidenceLog evidence) {
        this.origin = origin;
        this.body = body;
        this.syntax = syntax;
        this.found = found;
        this.evidence = evidence;
        this.lines = Lines.of(body);
        found.kind().numbers().forEach(each -> numbers.add(found.heading().place(each)));
        this.card = found.heading().place("card");
    }

    Reading read() {
        Set<String> missing = found.missing();
        CsvRow heading = found.heading().row;
        if (missing != null) {
            CardNumbers.mask(body, 0, body.length);
            String columns = String.join(" or ", missing.stream().sorted().toList());
            return reading(new Rejection(null, ErrorCode.CSV_COLUMN_MISSING, "The table has no column " + columns + "; send it with one",
                    lines.position(1, heading.start, heading.end), columns));
        }
        rows(heading.end);
        List<Rejection> lost = losses.all();
        return reading(facts.isEmpty() && !lost.isEmpty() ? lost.get(0) : null);
    }

    private void rows(int from) {
        Grouping grouping = new Grouping(found);
        Set<String> scattered = CsvFormat.find(origin, body, body.length).map(each -> Grouping.scattered(each, body)).orElse(Set.of());
        Map<String, List<Cells>> apart = new LinkedHashMap<>();
        List<Cells> together = new ArrayList<>();
        String before = null;
        int at = from;
        while (at < body.length) {
            CsvRow row = syntax.row(body, at, body.length, true);
            at = row.end;
            if (row.blank() || repeated(row)) {
                continue;
            }
            Cells cells = cells(whole(row));
            String key = grouping.key(cells.row);
            if (key != null && scattered.contains(key)) {
                apart.computeIfAbsent(key, unused -> new ArrayList<>()).add(cells);
                continue;
            }
            if (key == null || !key.equals(before)) {
                settle(together);
            }
            before = key;
            together.add(cells);
        }
        settle(together);
        for (List<Cells> each : apart.values()) {
            evidence.add(each.get(each.size() - 1).at(), "the rows of one order far apart", "read together");
            settle(each);
        }
    }

    /** The row with an unquoted separator in a text as part of that text, where only one text can be meant. */
    private CsvRow whole(CsvRow row) {
        int field = overflows(row, found.heading().row.size()) ? Unquoted.field(row, found.heading()) : -1;
        if (field < 0) {
            return row;
        }
        String column = found.heading().column(field);
        evidence.add(lines.position(row.number, row.from(field), row.to(field + 1)), "a separator that is not quoted",
                "part of " + (column == null ? "the text in column " + (field + 1) : column));
        return row.joined(field);
    }

    private boolean repeated(CsvRow row) {
        boolean heading = row.repeats(found.heading().row);
        if (heading) {
            evidence.add(lines.position(row.number, row.start, row.end), "the heading once more", "nothing");
        }
        return heading;
    }

    private Cells cells(CsvRow row) {
        mask(row);
        if (row.unclosed) {
            evidence.add(lines.position(row.number, row.start, row.end), "a quote that is never closed", "the row ends with its line");
        } else if (row.stray) {
            evidence.add(lines.position(row.number, row.start, row.end), "a quote inside a quoted field", "part of the text");
        }
        Cells cells = new Cells(origin, found.kind(), found.heading(), row, lines, evidence);
        int wide = found.heading().row.size();
        if (row.size() < wide) {
            evidence.add(cells.at(), row.size() + " fields under " + wide + " columns", "nothing in the others");
        } else if (overflows(row, wide)) {
            cells.lost("", "The row has more fields than the table has columns; quote fields that hold the separator",
                    wide + " fields");
        }
        return cells;
    }

    private static boolean overflows(CsvRow row, int wide) {
        for (int i = wide; i < row.size(); i++) {
            if (!row.text(i).isBlank()) {
                return true;
            }
        }
        return false;
    }

    /** Card numbers in every field that is not known to hold another number. */
    private void mask(CsvRow row) {
        for (int i = 0; i < row.size(); i++) {
            boolean number = numbers.contains(i);
            if (card == i) {
                CardNumbers.maskAccount(body, row.from(i), row.to(i));
            } else if (!number) {
                CardNumbers.mask(body, row.from(i), row.to(i));
            }
        }
    }

    /** Reads the rows that were gathered; a row that is lost takes those of its order along. */
    private void settle(List<Cells> rows) {
        if (rows.isEmpty()) {
            return;
        }
        boolean readable = rows.stream().allMatch(each -> each.loss() == null);
        List<Fact> read = readable ? found.kind().read(rows) : List.of();
        if (read.isEmpty()) {
            rows.stream().filter(each -> each.loss() != null).forEach(each -> losses.add(each.loss()));
        }
        for (Fact each : read) {
            facts.add(each);
            if (each instanceof MilesMoved) {
                rows.forEach(this::verdictsAsEvidence);
            }
        }
        rows.clear();
    }

    /** Facts without verdicts keep what is wrong with their data as evidence. */
    private void verdictsAsEvidence(Cells row) {
        for (QualityVerdict each : row.verdicts()) {
            evidence.add(each.at(), each.field() + ": " + each.found(), "not told");
        }
    }

    private Reading reading(Rejection rejection) {
        Set<BusinessKey> keys = new LinkedHashSet<>();
        facts.forEach(each -> FactKeys.collect(each, keys));
        return new Reading(found.kind().name(), body, facts, rejection, losses.all(), evidence.inMessageOrder(), List.copyOf(keys));
    }
}
