package aero.interline.domain.consent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a customer prefers, and how that is known: what was set goes before what a profile tells, and that before what was asked for
 * most often. A pure function of acts and signs, in any order.
 *
 * @param count  how many signs say so, 0 for what was set
 * @param total  how many signs of this kind and origin there are
 * @param sign   the latest that says so, or {@code null} for what was set
 * @param act    by which it was set, or {@code null}
 * @param others values that were seen too, the more frequent first
 */
public record Preference(
        PreferenceKind kind, String value, Origin origin, int count, int total, PreferenceSign sign, PreferenceAct act,
        List<String> others) {

    /** How it is known. */
    public enum Origin {
        /** Somebody at the airline set it. */
        SET,
        /** A profile tells it. */
        TOLD,
        /** It was asked for on journeys. */
        DERIVED
    }

    private static final Comparator<PreferenceSign> LATEST = Comparator.comparing(PreferenceSign::at)
            .thenComparing(PreferenceSign::messageId).thenComparing(PreferenceSign::value);

    public Preference {
        others = List.copyOf(others);
    }

    public static List<Preference> of(Collection<PreferenceAct> acts, Collection<PreferenceSign> signs) {
        Map<PreferenceKind, PreferenceAct> set = new EnumMap<>(PreferenceKind.class);
        acts.stream().sorted(Comparator.comparing(PreferenceAct::at).thenComparing(PreferenceAct::id))
                .forEach(act -> set.put(act.kind(), act));
        List<Preference> preferences = new ArrayList<>();
        for (PreferenceKind kind : PreferenceKind.values()) {
            List<PreferenceSign> seen = signs.stream().filter(each -> each.kind() == kind).toList();
            PreferenceAct act = set.get(kind);
            Optional<Preference> known = act == null || act.value() == null
                    ? seen(kind, seen)
                    : Optional.of(new Preference(kind, act.value(), Origin.SET, 0, 0, null, act, others(seen, act.value())));
            known.ifPresent(preferences::add);
        }
        return preferences;
    }

    /** A profile's newest word; else what was asked for most often, of equals what was asked for last. */
    private static Optional<Preference> seen(PreferenceKind kind, List<PreferenceSign> seen) {
        List<PreferenceSign> told = seen.stream().filter(PreferenceSign::told).toList();
        List<PreferenceSign> counted = told.isEmpty() ? seen : told;
        Optional<PreferenceSign> chosen = told.isEmpty() ? mostFrequent(seen) : told.stream().max(LATEST);
        return chosen.map(sign -> {
            int count = (int) counted.stream().filter(each -> each.value().equals(sign.value())).count();
            return new Preference(kind, sign.value(), told.isEmpty() ? Origin.DERIVED : Origin.TOLD, count, counted.size(), sign,
                    null, others(seen, sign.value()));
        });
    }

    private static Optional<PreferenceSign> mostFrequent(List<PreferenceSign> seen) {
        Map<String, List<PreferenceSign>> values = byValue(seen);
        return values.values().stream()
                .max(Comparator.<List<PreferenceSign>>comparingInt(List::size)
                        .thenComparing(signs -> signs.get(signs.size() - 1), LATEST))
                .map(signs -> signs.get(signs.size() - 1));
    }

    private static List<String> others(List<PreferenceSign> seen, String value) {
        Map<String, List<PreferenceSign>> values = byValue(seen);
        values.remove(value);
        return values.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, List<PreferenceSign>>>comparingInt(each -> each.getValue().size()).reversed()
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The latest sign of each value is its last. */
    private static Map<String, List<PreferenceSign>> byValue(List<PreferenceSign> seen) {
        Map<String, List<PreferenceSign>> values = new LinkedHashMap<>();
        seen.stream().sorted(LATEST).forEach(each -> values.computeIfAbsent(each.value(), none -> new ArrayList<>()).add(each));
        return values;
    }
}
