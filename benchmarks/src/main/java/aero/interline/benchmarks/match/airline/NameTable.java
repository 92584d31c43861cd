package aero.interline.benchmarks.match.airline;

import aero.interline.benchmarks.generator.Dice;
import aero.interline.benchmarks.generator.Names;
import aero.interline.benchmarks.match.airline.Spelling.Script;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Names of five scripts. Some are much more frequent than others, as everywhere. */
final class NameTable {

    private static final String TABLE = "names.tsv";

    private final Map<String, List<Spelling>> names = new TreeMap<>();

    NameTable() {
        try (InputStream in = NameTable.class.getResourceAsStream(TABLE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t")).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Names.SURNAMES.forEach(each -> add(Script.LATIN, "S", Spelling.plain(each)));
        Names.WOMEN.forEach(each -> add(Script.LATIN, "W", Spelling.plain(each)));
        Names.MEN.forEach(each -> add(Script.LATIN, "M", Spelling.plain(each)));
    }

    private void add(String[] row) {
        Script script = Script.valueOf(row[0]);
        add(script, row[1], new Spelling(script, row[2], List.of(row[3].split(","))));
    }

    private void add(Script script, String kind, Spelling name) {
        names.computeIfAbsent(script + kind, none -> new ArrayList<>()).add(name);
    }

    Spelling surname(Script script, Dice dice) {
        return skewed(names.get(script + "S"), dice);
    }

    Spelling given(Script script, boolean woman, Dice dice) {
        return skewed(names.get(script + (woman ? "W" : "M")), dice);
    }

    /** The first few are the most frequent: of two draws mostly the one nearer to the beginning counts. */
    private static Spelling skewed(List<Spelling> from, Dice dice) {
        int one = dice.below(from.size());
        int other = dice.below(from.size());
        // spread over the list so that plain and foreign names are alike frequent
        return from.get((dice.chance(70) ? Math.min(one, other) : one) * 7 % from.size());
    }
}
