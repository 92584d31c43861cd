package aero.interline.domain.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Pairs of records that agree in some columns.
 *
 * @param terms each a column, or several of which any will do, and how much of it counts: {@code surname},
 *              {@code surname|given:sound}, {@code birthDate:year}, {@code address_1:start}
 */
public record Block(List<String> terms) {

    private static final int START = 4;
    /** More records that agree in something do so by chance. */
    private static final int LARGEST = 200;

    /** Takes two records by their place in the list. */
    @FunctionalInterface
    public interface PairUse {
        void accept(int one, int other);
    }

    /** @param most pairs at most; a pair may come more than once */
    public void pairs(List<Columns> records, int most, PairUse use) {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (int at = 0; at < records.size(); at++) {
            for (String key : keys(records.get(at))) {
                groups.computeIfAbsent(key, none -> new ArrayList<>(2)).add(at);
            }
        }
        int left = most;
        for (List<Integer> group : groups.values()) {
            if (group.size() > LARGEST) {
                continue;
            }
            for (int i = 0; i < group.size(); i++) {
                for (int j = i + 1; j < group.size() && left > 0; j++, left--) {
                    use.accept(group.get(i), group.get(j));
                }
            }
        }
    }

    /** None if a column tells nothing; several if a column has several values. */
    private List<String> keys(Columns record) {
        List<String> keys = List.of("");
        for (String term : terms) {
            String[] parts = term.split(":");
            List<String> longer = new ArrayList<>();
            for (String column : columns(term)) {
                for (String value : record.values(column)) {
                    String text = parts.length == 1 ? value : cut(value, parts[1]);
                    if (!text.isBlank()) {
                        keys.forEach(key -> longer.add(key + "\u0000" + text));
                    }
                }
            }
            keys = longer.stream().distinct().toList();
        }
        return keys;
    }

    /** The columns of a term. */
    static List<String> columns(String term) {
        return List.of(term.split(":")[0].split("[|]"));
    }

    private static String cut(String value, String how) {
        String plain = Transliteration.ways(value.toUpperCase(Locale.ROOT)).get(0).replace(" ", "");
        return switch (how) {
            case "sound" -> NameSkeleton.of(plain);
            case "year" -> value.substring(0, Math.min(START, value.length()));
            case "start" -> plain.substring(0, Math.min(START, plain.length()));
            default -> throw new IllegalArgumentException("No way to cut " + how);
        };
    }

}
