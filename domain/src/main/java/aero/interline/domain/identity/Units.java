package aero.interline.domain.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The units of all records, and what forbids that two of them become one. */
final class Units {

    private final Map<UUID, Unit> unitOf = new HashMap<>();
    private final Evidence evidence;
    private final Map<UUID, Set<UUID>> apart;

    Units(Evidence evidence, Map<UUID, Set<UUID>> apart) {
        this.evidence = evidence;
        this.apart = apart;
        for (IdentityRecord each : evidence.records()) {
            unitOf.put(each.sourceKey(), new Unit(each, evidence.printOf(each)));
        }
    }

    Unit of(IdentityRecord record) {
        return unitOf.get(record.sourceKey());
    }

    /** Units of these records, in the order of the records. */
    Set<Unit> of(Collection<IdentityRecord> records) {
        Set<Unit> units = new LinkedHashSet<>();
        records.forEach(each -> units.add(of(each)));
        return units;
    }

    /** In the order of their first records. */
    List<Unit> all() {
        return List.copyOf(of(evidence.records()));
    }

    void unite(Unit.Tie tie) {
        Unit one = of(tie.one());
        Unit other = of(tie.other());
        Unit larger = one.records.size() >= other.records.size() ? one : other;
        Unit smaller = larger == one ? other : one;
        smaller.records.forEach(each -> unitOf.put(each.sourceKey(), larger));
        larger.take(smaller, tie);
    }

    /** Whether a steward keeps the two apart. */
    boolean heldApart(Unit one, Unit other) {
        if (apart.isEmpty()) {
            return false;
        }
        for (IdentityRecord each : one.records) {
            for (UUID kept : apart.getOrDefault(each.sourceKey(), Set.of())) {
                if (unitOf.get(kept) == other) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether two passengers of one group would become one, or a steward keeps them apart. */
    boolean barred(Unit one, Unit other) {
        return one.sharesGroup(other) || heldApart(one, other);
    }

    /**
     * Whether a record of the one contradicts a record of the other. What each of them holds together already does not
     * count: if document or steward made one person of {@code LIZ} and {@code ELIZABETH}, another {@code LIZ} may join.
     *
     * @param here  the print in the one by which they shall be tied
     * @param there likewise in the other
     */
    boolean contradicted(Unit one, Evidence.Print here, Unit other, Evidence.Print there) {
        for (Evidence.Print mine : one.prints.keySet()) {
            for (Evidence.Print its : other.prints.keySet()) {
                if (evidence.contradict(mine, its) && !held(mine, here, its) && !held(its, there, mine)) {
                    return true;
                }
            }
        }
        return vetoed(one, here, other, there);
    }

    /** Whether what is wrong between two prints is accepted within the unit of the first. */
    private boolean held(Evidence.Print mine, Evidence.Print here, Evidence.Print its) {
        return mine != here && (evidence.disagreement(mine, here) & evidence.disagreement(mine, its)) != 0;
    }

    /** The same by vetoes alone, for ties that prove more than likeness does. */
    boolean vetoed(Unit one, Evidence.Print here, Unit other, Evidence.Print there) {
        for (Evidence.Print mine : one.prints.keySet()) {
            if (evidence.veto(mine, here) != null) {
                continue;
            }
            for (Evidence.Print its : other.prints.keySet()) {
                if (evidence.veto(its, there) == null && evidence.veto(mine, its) != null) {
                    return true;
                }
            }
        }
        return false;
    }
}
