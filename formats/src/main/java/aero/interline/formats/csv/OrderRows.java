package aero.interline.formats.csv;

import aero.interline.contracts.fact.Fragment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The rows of one order: which of them tells each part of it, and what the others tell otherwise. */
final class OrderRows {

    /** Columns that mean something together; an order has one of each. */
    enum Part {
        SERVICE("service"),
        GUEST("surname", "given", "title", "name"),
        MEMBER("memberNumber", "memberCarrier", "tier"),
        FLIGHT("flight", "flightDate", "origin", "destination"),
        LOCATOR("locator"),
        FROM("from"),
        UNTIL("until"),
        PLACE("place"),
        TOTAL("total"),
        CURRENCY("currency");

        private final List<String> columns;

        Part(String... columns) {
            this.columns = List.of(columns);
        }
    }

    private static final int LONGEST = 4000;

    private final List<Cells> rows;

    OrderRows(List<Cells> rows) {
        this.rows = rows;
    }

    /** The first row that tells anything of it, else the first row. */
    Cells telling(Part part) {
        for (Cells row : rows) {
            if (part.columns.stream().anyMatch(each -> row.bare(each) != null)) {
                return row;
            }
        }
        return rows.get(0);
    }

    /** When the order was last changed, {@code null} if no row tells it. */
    Instant updated() {
        return rows.stream().map(each -> CellDates.instant(each, "updated")).filter(Objects::nonNull)
                .max(Comparator.naturalOrder()).orElse(null);
    }

    /** What no part of the order could take: a second guest, another flight, and the columns that the hub does not know. */
    List<Fragment> fragments() {
        List<Fragment> fragments = new ArrayList<>();
        rows.forEach(each -> fragments.addAll(each.others()));
        for (Part part : Part.values()) {
            Cells first = telling(part);
            for (Cells row : rows) {
                part.columns.forEach(each -> otherwise(each, first.bare(each), row, fragments));
            }
        }
        return fragments;
    }

    private static void otherwise(String column, String first, Cells row, List<Fragment> to) {
        String told = row.bare(column);
        if (told != null && !told.equalsIgnoreCase(first)) {
            row.repaired(column, "another value than in an earlier row of the order", column + " as the first row that tells it");
            to.add(new Fragment(row.at(column), column, row.text(column, LONGEST)));
        }
    }
}
