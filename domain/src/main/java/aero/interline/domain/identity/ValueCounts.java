package aero.interline.domain.identity;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Counts how common values are, for a model that shall know it. */
final class ValueCounts {

    private static final int MOST_COUNTED = 2000;

    private ValueCounts() {}

    static Frequencies of(List<Columns> records, List<String> columns) {
        Map<String, Map<String, Double>> shares = new LinkedHashMap<>();
        Map<String, Double> unseen = new LinkedHashMap<>();
        for (String column : columns) {
            Map<String, Integer> counts = new HashMap<>();
            int told = 0;
            for (Columns each : records) {
                String value = each.value(column);
                if (value != null && !value.isBlank()) {
                    told++;
                    counts.merge(Transliteration.ways(value.toUpperCase(Locale.ROOT)).get(0), 1, Integer::sum);
                }
            }
            if (told > 0) {
                shares.put(column, common(counts, told));
                unseen.put(column, 1.0 / told);
            }
        }
        return new Frequencies(shares, unseen);
    }

    private static Map<String, Double> common(Map<String, Integer> counts, double all) {
        Map<String, Double> common = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .filter(each -> each.getValue() > 1).limit(MOST_COUNTED)
                .forEach(each -> common.put(each.getKey(), each.getValue() / all));
        return common;
    }
}
