package aero.interline.formats.csv;

import aero.interline.contracts.fact.Fact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the rows of one kind of table mean. */
abstract class TableKind {
    private final String name;
    private final String system;
    private final Map<String, String> synonyms = new HashMap<>();

    /**
     * @param system  that sends such tables
     * @param columns a line for each column: its name, then other names by which senders head it, parted by blanks; written
     *                without blanks and underscores
     */
    TableKind(String name, String system, String columns) {
        this.name = name;
        this.system = system;
        for (String line : columns.split("\n")) {
            String[] names = line.strip().split(" +");
            for (String each : names) {
                synonyms.put(each, names[0]);
            }
        }
    }

    /** The format's name, {@code members-csv} ... */
    final String name() {
        return name;
    }

    /** Breaks a tie between kinds that a heading may be. */
    final boolean comesFrom(String from) {
        return system.equals(from);
    }

    final Map<String, String> synonyms() {
        return synonyms;
    }

    /** Columns without which no row can be read; one of each group has to be there. */
    abstract List<Set<String>> needed();

    /** Columns whose digits are no card numbers. */
    abstract Set<String> numbers();

    /** Columns of which neighbouring rows with equal values tell one thing together; none: each row tells its own. */
    List<String> together() {
        return List.of();
    }

    /** Column that names the record to people, without personal data. */
    abstract String label();

    /**
     * What rows that belong together say; fewer facts than that is a loss, noted by {@link Cells#lost}.
     *
     * @param rows one, or those that agree in the columns {@link #together}
     */
    abstract List<Fact> read(List<Cells> rows);
}
