package aero.interline.formats.csv;

import aero.interline.contracts.exchange.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The kinds of table, and which of them a heading is meant to be. */
final class TableKinds {
    static final List<TableKind> ALL = List.of(new SalesTable(), new SupplierTable(), new MilesTable(), new MemberTable());

    private TableKinds() {}

    /** What a heading was found to be; it may still lack columns. */
    record Found(TableKind kind, Heading heading) {
        /** Names of a column that is needed and not there, {@code null} if none is missing. */
        Set<String> missing() {
            for (Set<String> each : kind.needed()) {
                if (each.stream().allMatch(name -> heading.place(name) < 0)) {
                    return each;
                }
            }
            return null;
        }
    }

    /**
     * The kind that has all its columns; otherwise the one that knows most of them, if it knows two and half of all.
     *
     * @return {@code null} if the row is the heading of no table
     */
    static Found of(Origin origin, CsvRow heading) {
        Found best = null;
        int score = 0;
        List<String> names = new ArrayList<>(heading.size());
        for (int i = 0; i < heading.size(); i++) {
            names.add(Heading.plain(heading.text(i)));
        }
        for (TableKind each : ALL) {
            Found found = new Found(each, new Heading(heading, names, each.synonyms()));
            int known = found.heading().known();
            boolean plausible = known >= 2 && known * 2 >= heading.size();
            int worth = (found.missing() == null ? 1000 : 0) + 2 * known + (each.comesFrom(origin.system()) ? 1 : 0);
            if ((plausible || known > 0 && found.missing() == null) && worth > score) {
                best = found;
                score = worth;
            }
        }
        return best;
    }
}
