package aero.interline.domain.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A model as JSON that people can read and compare. */
final class ModelText {

    /** What earlier releases called a level, in models that were learned then. */
    private static final Map<String, String> FORMER_NAMES = Map.of("same year", "one part");

    private ModelText() {}

    static String write(MatchModel model) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", model.version());
        json.put("prior", model.prior());
        Thresholds limits = model.thresholds();
        Map<String, Object> thresholds = new LinkedHashMap<>();
        thresholds.put("review", limits.review());
        thresholds.put("link", limits.link());
        thresholds.put("join", limits.join());
        thresholds.put("gap", limits.gap());
        json.put("thresholds", thresholds);
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("parts", model.schema().parts().stream().map(ModelText::part).toList());
        schema.put("blocks", model.schema().blocks());
        schema.put("counted", model.schema().counted());
        json.put("schema", schema);
        json.put("fields", model.odds().stream().map(each -> field(model.schema(), each)).toList());
        Map<String, Object> frequencies = new LinkedHashMap<>();
        model.frequencies().shares().forEach((name, shares) -> {
            Map<String, Object> counted = new LinkedHashMap<>();
            counted.put("unseen", model.frequencies().unseen().getOrDefault(name, 0.0));
            counted.put("values", new TreeMap<>(shares));
            frequencies.put(name, counted);
        });
        json.put("frequencies", new TreeMap<>(frequencies));
        json.put("hotKeys", model.hotKeys().stream().sorted().map(key -> Long.toHexString(key)).toList());
        return JsonText.write(json);
    }

    private static Map<String, Object> part(Schema.Part part) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", part.kind().name());
        json.put("columns", part.columns());
        return json;
    }

    private static Map<String, Object> field(Schema schema, MatchModel.FieldOdds odds) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", odds.field());
        List<String> names = schema.fields().stream().filter(each -> each.name().equals(odds.field())).findFirst()
                .orElseThrow().levels();
        List<Map<String, Object>> levels = new ArrayList<>();
        for (int at = 0; at < names.size(); at++) {
            Map<String, Object> level = new LinkedHashMap<>();
            level.put("level", names.get(at));
            level.put("m", odds.m().get(at));
            level.put("u", odds.u().get(at));
            if (!odds.h().isEmpty()) {
                level.put("h", odds.h().get(at));
            }
            levels.add(level);
        }
        json.put("levels", levels);
        return json;
    }

    static MatchModel read(String text) {
        try {
            Map<?, ?> json = map(JsonText.read(text));
            Map<?, ?> limits = map(json.get("thresholds"));
            Schema schema = schema(map(json.get("schema")));
            List<MatchModel.FieldOdds> odds = new ArrayList<>();
            list(json.get("fields")).forEach(each -> odds.add(odds(schema, odds.size(), map(each))));
            if (odds.size() != schema.fields().size()) {
                throw new IllegalArgumentException("The model does not weigh every field of its schema");
            }
            Set<Long> hot = new LinkedHashSet<>();
            list(json.get("hotKeys")).forEach(key -> hot.add(Long.parseUnsignedLong((String) key, 16)));
            return new MatchModel((String) json.get("version"), schema, number(json.get("prior")),
                    new Thresholds(number(limits.get("review")), number(limits.get("link")), number(limits.get("join")),
                            number(limits.get("gap"))),
                    odds, frequencies(map(json.get("frequencies"))), hot);
        } catch (ClassCastException | NullPointerException e) {
            throw new IllegalArgumentException("This JSON is no model of matching", e);
        }
    }

    private static Schema schema(Map<?, ?> json) {
        List<Schema.Part> parts = list(json.get("parts")).stream().map(ModelText::map)
                .map(each -> new Schema.Part(Schema.Kind.valueOf((String) each.get("kind")), texts(each.get("columns"))))
                .toList();
        return new Schema(parts, list(json.get("blocks")).stream().map(ModelText::texts).toList(),
                texts(json.get("counted")));
    }

    private static MatchModel.FieldOdds odds(Schema schema, int at, Map<?, ?> json) {
        Field field = schema.fields().get(at);
        List<Double> m = new ArrayList<>();
        List<Double> u = new ArrayList<>();
        List<Double> h = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Object each : list(json.get("levels"))) {
            names.add(FORMER_NAMES.getOrDefault(map(each).get("level"), (String) map(each).get("level")));
            m.add(number(map(each).get("m")));
            u.add(number(map(each).get("u")));
            if (map(each).get("h") != null) {
                h.add(number(map(each).get("h")));
            }
        }
        if (!field.name().equals(json.get("name")) || !field.levels().equals(names)) {
            throw new IllegalArgumentException("The model knows other levels of " + field.name() + " than this release");
        }
        return new MatchModel.FieldOdds(field.name(), m, u, h);
    }

    private static Frequencies frequencies(Map<?, ?> json) {
        Map<String, Map<String, Double>> shares = new LinkedHashMap<>();
        Map<String, Double> unseen = new LinkedHashMap<>();
        json.forEach((field, counted) -> {
            Map<String, Double> values = new LinkedHashMap<>();
            map(map(counted).get("values")).forEach((value, share) -> values.put((String) value, number(share)));
            shares.put((String) field, values);
            unseen.put((String) field, number(map(counted).get("unseen")));
        });
        return new Frequencies(shares, unseen);
    }

    private static Map<?, ?> map(Object json) {
        return (Map<?, ?>) json;
    }

    private static List<?> list(Object json) {
        return (List<?>) json;
    }

    private static List<String> texts(Object json) {
        return list(json).stream().map(String.class::cast).toList();
    }

    private static double number(Object json) {
        return (Double) json;
    }
}
