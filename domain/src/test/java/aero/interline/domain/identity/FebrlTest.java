package aero.interline.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The engine on public data of which it is known who is who; the labels are looked at only to count. */
class FebrlTest {

    private static final Path DATA = Path.of("../../shared/data/febrl");

    @ParameterizedTest
    @CsvSource({"dataset1.csv, 1.0", "dataset3.csv, 0.9999"})
    void febrlIsMatchedWithoutLabels(String file, double floor) throws IOException {
        assumeTrue(Files.exists(DATA.resolve(file)), "the public data sets are not part of the project");
        List<Columns> records = new ArrayList<>();
        List<String> owners = new ArrayList<>();
        read(DATA.resolve(file), records, owners);

        MatchModel model = Training.of(records, Training.start("febrl", Schema.febrl(), new Thresholds(0, 0, 0, 0)));

        double f1 = f1(new Matcher(model), records, owners);
        assertThat(f1).isGreaterThanOrEqualTo(floor);
    }

    private static double f1(Matcher matcher, List<Columns> records, List<String> owners) {
        List<Subject> subjects = records.stream().map(matcher::subject).toList();
        Set<Long> pairs = new HashSet<>();
        for (List<String> block : matcher.model().schema().blocks()) {
            new Block(block).pairs(records, Integer.MAX_VALUE, (one, other) -> pairs.add((long) one << 32 | other));
        }
        Map<String, Integer> sizes = new HashMap<>();
        owners.forEach(each -> sizes.merge(each, 1, Integer::sum));
        int real = sizes.values().stream().mapToInt(each -> each * (each - 1) / 2).sum();
        int right = 0;
        int found = 0;
        for (long pair : pairs) {
            int one = (int) (pair >> 32);
            int other = (int) pair;
            if (matcher.weight(subjects.get(one), subjects.get(other)) >= 0) {
                found++;
                right += owners.get(one).equals(owners.get(other)) ? 1 : 0;
            }
        }
        double precision = (double) right / found;
        double recall = (double) right / real;
        return 2 * precision * recall / (precision + recall);
    }

    private static void read(Path file, List<Columns> records, List<String> owners) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> names = cells(lines.get(0));
        for (String line : lines.subList(1, lines.size())) {
            if (!line.isBlank()) {
                List<String> cells = cells(line);
                owners.add(cells.get(0).split("-")[1]);
                Map<String, List<String>> values = new HashMap<>();
                for (int at = 1; at < names.size(); at++) {
                    values.put(names.get(at), cells.get(at).isEmpty() ? List.of() : List.of(cells.get(at)));
                }
                records.add(column -> values.getOrDefault(column, List.of()));
            }
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        for (String each : line.split(",", -1)) {
            cells.add(each.strip());
        }
        return cells;
    }
}
