package aero.interline.formats.published;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What a schema says beyond the records: a table of lines {@code RECORD.COMPONENT | constraints | description}. */
final class ComponentRules {
    private record Rule(Map<String, String> constraints, String description) {}

    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();
    private final Path file;

    ComponentRules(Path file) {
        this.file = file;
        try {
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        String[] cells = line.split(" \\|", -1);
        if (cells.length != 3) {
            throw new IllegalStateException(file + ": three cells are needed in " + line);
        }
        Map<String, String> constraints = new LinkedHashMap<>();
        for (String each : cells[1].strip().split("; ")) {
            String[] words = each.split(" ", 2);
            if (!words[0].isEmpty()) {
                constraints.put(words[0], words.length == 1 ? "" : words[1]);
            }
        }
        if (rules.put(cells[0].strip(), new Rule(constraints, cells[2].strip())) != null) {
            throw new IllegalStateException(file + ": two lines for " + cells[0]);
        }
    }

    /** The value of a constraint, {@code null} if there is none. */
    String constraint(String name, String constraint) {
        Rule rule = rules.get(name);
        used.add(name);
        return rule == null ? null : rule.constraints.get(constraint);
    }

    /** {@code null} if the table has none. */
    String description(String name) {
        Rule rule = rules.get(name);
        used.add(name);
        return rule == null || rule.description.isEmpty() ? null : rule.description;
    }

    /** Lines that name nothing there is. */
    Set<String> unused() {
        Set<String> left = new HashSet<>(rules.keySet());
        left.removeAll(used);
        return left;
    }
}
