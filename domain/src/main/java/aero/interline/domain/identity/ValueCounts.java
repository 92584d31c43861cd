package aero.interline.domain.identity;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Counts how common values are, for a model that shall know it. */
final class ValueCounts {

    private static final int MOST_COUNTED = 2000;

    private final List<Columns> records;
    private final List<?> persons;
    private final int least;

    /**
     * @param persons whose each record is
     * @param least   values of fewer persons are not listed: what few are called says who they are
     */
    ValueCounts(List<Columns> records, List<?> persons, int least) {
        this.records = records;
        this.persons = persons;
        this.least = least;
    }

    /** How often a value was told, and by how many. */
    private static final class Count {
        private int told;
        private final Set<Object> persons = new HashSet<>();
    }

    Frequencies of(List<String> columns) {
        Map<String, Map<String, Double>> shares = new LinkedHashMap<>();
        Map<String, Double> unseen = new LinkedHashMap<>();
        for (String column : columns) {
            Map<String, Count> counts = counts(column);
            double told = counts.values().stream().mapToInt(each -> each.told).sum();
            if (told > 0) {
                shares.put(column, common(counts, told));
                unseen.put(column, counts.values().stream().filter(each -> each.persons.size() < least).mapToInt(each -> each.told)
                        .average().orElse(1) / told);
            }
        }
        return new Frequencies(shares, unseen);
    }

    private Map<String, Count> counts(String column) {
        Map<String, Count> counts = new HashMap<>();
        for (int at = 0; at < records.size(); at++) {
            String value = records.get(at).value(column);
            if (value != null && !value.isBlank()) {
                Count count = counts.computeIfAbsent(
                        Transliteration.ways(value.toUpperCase(Locale.ROOT)).get(0), none -> new Count());
                count.told++;
                count.persons.add(persons.get(at));
            }
        }
        return counts;
    }

    private Map<String, Double> common(Map<String, Count> counts, double all) {
        Map<String, Double> common = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Count> each) -> -each.getValue().told)
                        .thenComparing(Map.Entry::getKey))
                .filter(each -> each.getValue().persons.size() >= least).limit(MOST_COUNTED)
                .forEach(each -> common.put(each.getKey(), each.getValue().told / all));
        return common;
    }
}
