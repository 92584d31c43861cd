package aero.interline.domain.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/**
 * What the traits of records say about one another. Records of equal traits are one print, and prints are compared, so
 * that a frequent traveller's hundreds of records cost as little as the few ways in which they were told.
 */
final class Evidence {

    /** This much must speak against a pair before it contradicts: less is noise. */
    private static final double AGAINST = -2;
    /** What does not change in a life; contacts, documents, even surnames do. */
    private static final List<String> LASTING = List.of("given", "birthDate");
    private static final List<String> NAMES = List.of("surname", "given");
    private static final List<String> TELLING = List.of("given", "birthDate", "gender", "generation");
    private static final Set<String> AGREEING = Set.of("exact", "part");
    private static final Set<String> CLEARLY = Set.of("alike", "different");

    /** Records of equal traits, in the order of their keys. */
    static final class Print {
        final int number;
        final Subject subject;
        final List<IdentityRecord> records = new ArrayList<>();

        Print(int number, Subject subject) {
            this.number = number;
            this.subject = subject;
        }

        IdentityRecord first() {
            return records.get(0);
        }
    }

    /** Two prints that are likely enough of one person; a print may be likely of one with itself. */
    record Edge(Print one, Print other, double weight) {}

    private static final Comparator<Edge> STRONGEST_FIRST = Comparator.comparingDouble(Edge::weight).reversed()
            .thenComparing(edge -> edge.one.first().sourceKey())
            .thenComparing(edge -> edge.other.first().sourceKey());

    private final Matcher matcher;
    private final List<IdentityRecord> sorted;
    private final Map<UUID, IdentityRecord> byKey = new HashMap<>();
    private final Map<Long, Print> prints = new HashMap<>();
    private final List<Print> inOrder = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private final Map<Long, Comparison> compared = new HashMap<>();

    private Evidence(Collection<IdentityRecord> records, Matcher matcher) {
        this.matcher = matcher;
        this.sorted = records.stream().sorted(IdentityRecord.ORDER).toList();
        for (IdentityRecord each : sorted) {
            byKey.put(each.sourceKey(), each);
            prints.computeIfAbsent(each.print(), none -> print(each)).records.add(each);
        }
    }

    private Print print(IdentityRecord record) {
        Print print = new Print(inOrder.size(), matcher.subject(record.traits()));
        inOrder.add(print);
        return print;
    }

    static Evidence withoutEdges(Collection<IdentityRecord> records, Matcher matcher) {
        return new Evidence(records, matcher);
    }

    /** @param keys what a record can be found by */
    static Evidence of(
            Collection<IdentityRecord> records, Matcher matcher, Function<IdentityRecord, ? extends Collection<?>> keys) {
        Evidence evidence = new Evidence(records, matcher);
        evidence.compareAll(keys);
        return evidence;
    }

    private void compareAll(Function<IdentityRecord, ? extends Collection<?>> keys) {
        Map<Object, List<Print>> holders = new HashMap<>();
        double review = matcher.model().thresholds().review();
        for (Print each : inOrder) {
            if (each.first().named()) {
                Set<Print> met = new HashSet<>();
                for (Object key : keys.apply(each.first())) {
                    List<Print> others = holders.computeIfAbsent(key, none -> new ArrayList<>(2));
                    met.addAll(others);
                    others.add(each);
                }
                if (each.records.size() > 1) {
                    met.add(each);
                }
                met.forEach(other -> compare(other, each, review));
            }
        }
        edges.sort(STRONGEST_FIRST);
    }

    private void compare(Print one, Print other, double review) {
        double weight = matcher.weight(one.subject, other.subject);
        if (weight >= review) {
            edges.add(new Edge(one, other, weight));
        }
    }

    /** In the order of their keys. */
    List<IdentityRecord> records() {
        return sorted;
    }

    /** The strongest first, none below the threshold for review, none with a veto. */
    List<Edge> edges() {
        return edges;
    }

    boolean has(UUID sourceKey) {
        return byKey.containsKey(sourceKey);
    }

    IdentityRecord record(UUID sourceKey) {
        return byKey.get(sourceKey);
    }

    Print print(long print) {
        return prints.get(print);
    }

    Print printOf(IdentityRecord record) {
        return prints.get(record.print());
    }

    Comparison comparison(Print one, Print other) {
        long pair = (long) Math.min(one.number, other.number) << 32 | Math.max(one.number, other.number);
        return compared.computeIfAbsent(pair, none -> one.number <= other.number
                ? matcher.compare(one.subject, other.subject)
                : matcher.compare(other.subject, one.subject));
    }

    /** A veto, or something that speaks clearly against it and is not outweighed. */
    boolean contradict(Print one, Print other) {
        if (one == other) {
            return false;
        }
        Comparison comparison = comparison(one, other);
        if (comparison.veto() != null) {
            return true;
        }
        return comparison.weight() < matcher.model().thresholds().link()
                && comparison.fields().stream().anyMatch(each -> each.weight() <= AGAINST && LASTING.contains(each.field()));
    }

    /** In which of what lasts two prints differ at all, one bit for each. */
    int disagreement(Print one, Print other) {
        int fields = 0;
        for (FieldWeight each : comparison(one, other).fields()) {
            int at = LASTING.indexOf(each.field());
            fields |= at < 0 || each.level() == null || each.level().equals("exact") ? 0 : 1 << at;
        }
        return fields;
    }

    /** In which of what lasts two prints contradict one another a little or more, one bit for each. */
    int difference(Print one, Print other) {
        int fields = 0;
        for (FieldWeight each : comparison(one, other).fields()) {
            int at = LASTING.indexOf(each.field());
            fields |= at >= 0 && each.level() != null && !AGREEING.contains(each.level()) ? 1 << at : 0;
        }
        return fields;
    }

    /** In which of what relatives differ two prints differ clearly, one bit for each. */
    int against(Print one, Print other) {
        int fields = 0;
        for (FieldWeight each : comparison(one, other).fields()) {
            int at = TELLING.indexOf(each.field());
            fields |= at >= 0 && each.level() != null && CLEARLY.contains(each.level()) ? 1 << at : 0;
        }
        return fields;
    }

    /** Whether nothing that both tell of name and birth date agrees, though they may tell little. */
    boolean strangers(Print one, Print other) {
        boolean named = false;
        for (FieldWeight each : one == other ? List.<FieldWeight>of() : comparison(one, other).fields()) {
            if (each.level() != null && (NAMES.contains(each.field()) && !each.level().equals("different")
                    || each.field().equals("birthDate") && each.level().equals("exact"))) {
                return false;
            }
            named |= each.level() != null && NAMES.contains(each.field());
        }
        return named;
    }

    Veto veto(Print one, Print other) {
        return one == other ? null : comparison(one, other).veto();
    }

    /** Which records hold a key, for each key that more than one holds, in the order of the keys. */
    Collection<List<IdentityRecord>> holders(Function<IdentityRecord, List<UUID>> keys) {
        Map<UUID, List<IdentityRecord>> holders = new TreeMap<>();
        for (IdentityRecord record : sorted) {
            for (UUID key : new HashSet<>(keys.apply(record))) {
                holders.computeIfAbsent(key, none -> new ArrayList<>()).add(record);
            }
        }
        holders.values().removeIf(each -> each.size() < 2);
        return holders.values();
    }
}
