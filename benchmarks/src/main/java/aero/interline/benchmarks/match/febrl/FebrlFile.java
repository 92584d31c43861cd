package aero.interline.benchmarks.match.febrl;

import aero.interline.domain.identity.Columns;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of the Febrl generator: a heading, fields with comma and blank between them. {@code rec-7-org} and
 * {@code rec-7-dup-0} are entity 7, which the matcher does not get to see.
 */
public record FebrlFile(List<Row> rows) {

    private static final Pattern NAME = Pattern.compile("rec-(\\d+)-(?:org|dup-\\d+)");
    private static final String NAME_COLUMN = "rec_id";

    /**
     * @param entity the truth, for scoring only
     * @param told   everything else
     */
    public record Row(long entity, Columns told) {}

    public FebrlFile {
        rows = List.copyOf(rows);
    }

    /** @throws IOException if it cannot be read or is no such file; the message is for people */
    public static FebrlFile read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        List<String> heading = lines.isEmpty() ? List.of() : fields(lines.get(0));
        int name = heading.indexOf(NAME_COLUMN);
        if (name < 0) {
            throw new IOException("The file " + file + " has no column " + NAME_COLUMN + " in its first line.");
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                rows.add(row(heading, name, fields(lines.get(i)), file + ", line " + (i + 1)));
            }
        }
        return new FebrlFile(rows);
    }

    private static List<String> fields(String line) {
        return Arrays.stream(line.split(",", -1)).map(String::strip).toList();
    }

    private static Row row(List<String> heading, int name, List<String> fields, String place) throws IOException {
        Matcher it = NAME.matcher(fields.size() == heading.size() ? fields.get(name) : "");
        if (!it.matches()) {
            throw new IOException(place + ": " + heading.size() + " fields are expected, and in " + NAME_COLUMN
                    + " a name such as rec-7-org or rec-7-dup-0.");
        }
        Map<String, List<String>> told = new HashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            if (i != name && !fields.get(i).isEmpty()) {
                told.put(heading.get(i), List.of(fields.get(i)));
            }
        }
        return new Row(Long.parseLong(it.group(1)), column -> told.getOrDefault(column, List.of()));
    }
}
