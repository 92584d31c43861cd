package aero.interline.domain.identity;

import aero.interline.domain.customer.OfferedKeys;
import aero.interline.domain.identity.Resolution.Link;
import aero.interline.domain.identity.Resolution.Person;
import aero.interline.domain.identity.Resolution.Proposal;
import aero.interline.domain.identity.Resolution.Rule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Which persons belong to one family, and how each record hangs on its person's first. */
final class FamilyTree {

    private static final List<Function<OfferedKeys, List<UUID>>> TYING = List.of(
            OfferedKeys::documents, OfferedKeys::loyalties, OfferedKeys::journeys, OfferedKeys::members);

    private final Evidence evidence;
    private final Decided decided;
    private final Units units;
    private final Map<UUID, UUID> parent = new HashMap<>();

    FamilyTree(Evidence evidence, Decided decided, Units units) {
        this.evidence = evidence;
        this.decided = decided;
        this.units = units;
    }

    List<Resolution.Family> families(Collection<Proposal> proposals) {
        tieAll();
        Map<UUID, Integer> open = new HashMap<>();
        for (Proposal each : proposals) {
            open.merge(units.of(each.one()).first().sourceKey(), 1, Integer::sum);
            open.merge(units.of(each.other()).first().sourceKey(), 1, Integer::sum);
        }
        Map<UUID, List<Person>> persons = new LinkedHashMap<>();
        for (Unit each : units.all()) {
            UUID family = root(each.records.get(0).sourceKey());
            persons.computeIfAbsent(family, none -> new ArrayList<>()).add(person(each, open));
        }
        Map<UUID, List<Proposal>> proposed = new HashMap<>();
        proposals.forEach(each -> proposed.computeIfAbsent(root(each.one().sourceKey()), none -> new ArrayList<>()).add(each));
        List<Resolution.Family> families = new ArrayList<>();
        persons.forEach((family, each) ->
                families.add(new Resolution.Family(each, proposed.getOrDefault(family, List.of()))));
        return families;
    }

    private void tieAll() {
        evidence.records().forEach(each -> parent.put(each.sourceKey(), each.sourceKey()));
        for (Function<OfferedKeys, List<UUID>> keys : TYING) {
            evidence.holders(record -> keys.apply(record.keys())).forEach(this::tie);
        }
        for (Evidence.Edge edge : evidence.edges()) {
            tie(edge.one().records);
            tie(edge.other().records);
            tie(List.of(edge.one().first(), edge.other().first()));
        }
        decided.same().forEach(pair -> tie(pair.one(), pair.other()));
        decided.apart().forEach((one, others) -> others.forEach(other -> tie(one, other)));
    }

    private void tie(List<IdentityRecord> records) {
        for (int at = 1; at < records.size(); at++) {
            tie(records.get(0).sourceKey(), records.get(at).sourceKey());
        }
    }

    private void tie(UUID one, UUID other) {
        UUID here = root(one);
        UUID there = root(other);
        if (!here.equals(there)) {
            boolean first = here.compareTo(there) < 0;
            parent.put(first ? there : here, first ? here : there);
        }
    }

    private UUID root(UUID record) {
        UUID at = record;
        while (!parent.get(at).equals(at)) {
            parent.put(at, parent.get(parent.get(at)));
            at = parent.get(at);
        }
        return at;
    }

    private Person person(Unit unit, Map<UUID, Integer> open) {
        IdentityRecord first = unit.first();
        Map<UUID, List<Unit.Tie>> ties = new HashMap<>();
        for (Unit.Tie each : unit.ties) {
            ties.computeIfAbsent(each.one().sourceKey(), none -> new ArrayList<>()).add(each);
            ties.computeIfAbsent(each.other().sourceKey(), none -> new ArrayList<>()).add(each);
        }
        int proposals = open.getOrDefault(first.sourceKey(), 0);
        MatchCase alone = proposals == 0 ? MatchCase.C1 : proposals == 1 ? MatchCase.C3 : MatchCase.C4;
        Map<UUID, Link> links = new HashMap<>();
        links.put(first.sourceKey(), new Link(first, Rule.FIRST, null, null, alone));
        Deque<IdentityRecord> next = new ArrayDeque<>(List.of(first));
        while (!next.isEmpty()) {
            IdentityRecord at = next.remove();
            for (Unit.Tie tie : ties.getOrDefault(at.sourceKey(), List.of())) {
                IdentityRecord other = tie.one().sourceKey().equals(at.sourceKey()) ? tie.other() : tie.one();
                if (!links.containsKey(other.sourceKey())) {
                    links.put(other.sourceKey(), new Link(other, tie.rule(), at, tie.comparison(), MatchCase.C2));
                    next.add(other);
                }
            }
        }
        return new Person(links.values().stream().sorted(Comparator.comparing(each -> each.record().sourceKey())).toList(),
                unit.seeded);
    }
}
