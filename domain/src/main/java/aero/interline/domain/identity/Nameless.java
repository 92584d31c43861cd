package aero.interline.domain.identity;

import aero.interline.domain.identity.Resolution.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who is known by a number alone: first those who share a number become one, then each of them joins the named person who
 * has one of its numbers, unless several persons have it, for then the number does not tell which one.
 */
final class Nameless {

    private final Evidence evidence;
    private final Units units;

    Nameless(Evidence evidence, Units units) {
        this.evidence = evidence;
        this.units = units;
    }

    void join() {
        Collection<List<IdentityRecord>> members = evidence.holders(record -> record.keys().members());
        for (List<IdentityRecord> holders : members) {
            List<IdentityRecord> seen = new ArrayList<>();
            for (IdentityRecord each : holders) {
                if (!units.of(each).named && !joined(each, seen)) {
                    seen.add(each);
                }
            }
        }
        Map<Unit, Map<Unit, Unit.Tie>> persons = personsOfNumbers(members);
        for (Unit each : units.all()) {
            Map<Unit, Unit.Tie> candidates = persons.getOrDefault(each, Map.of());
            if (!each.named && candidates.size() == 1) {
                Unit.Tie tie = candidates.values().iterator().next();
                if (possible(units.of(tie.one()), each)) {
                    units.unite(tie);
                }
            }
        }
    }

    private boolean joined(IdentityRecord record, List<IdentityRecord> seen) {
        for (IdentityRecord other : seen) {
            Unit here = units.of(record);
            Unit there = units.of(other);
            if (here == there) {
                return true;
            }
            if (possible(here, there)) {
                units.unite(new Unit.Tie(other, record, Rule.MEMBER, null));
                return true;
            }
        }
        return false;
    }

    private boolean possible(Unit one, Unit other) {
        return !(one.seeded && other.seeded) && !units.barred(one, other) && !units.provenApart(one, other);
    }

    /** For each nameless one the named persons who have one of its numbers for themselves, with what ties them. */
    private Map<Unit, Map<Unit, Unit.Tie>> personsOfNumbers(Collection<List<IdentityRecord>> members) {
        Map<Unit, Map<Unit, Unit.Tie>> persons = new HashMap<>();
        for (List<IdentityRecord> holders : members) {
            Map<Unit, IdentityRecord> named = new LinkedHashMap<>();
            holders.stream().filter(each -> units.of(each).named)
                    .forEach(each -> named.putIfAbsent(units.of(each), each));
            if (named.size() == 1) {
                Map.Entry<Unit, IdentityRecord> person = named.entrySet().iterator().next();
                for (IdentityRecord each : holders) {
                    if (!units.of(each).named) {
                        persons.computeIfAbsent(units.of(each), none -> new LinkedHashMap<>()).putIfAbsent(
                                person.getKey(), new Unit.Tie(person.getValue(), each, Rule.MEMBER, null));
                    }
                }
            }
        }
        return persons;
    }
}
