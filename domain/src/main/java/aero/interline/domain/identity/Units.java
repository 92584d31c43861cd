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

    /**
     * Whether the two are kept apart by what one of their own units holds together already: if mistakes or a document made
     * {@code ALI} and {@code ALY} one person, another {@code ALI} is not somebody else than {@code ALY}.
     */
    private boolean explained(Evidence.Print mine, Evidence.Print here, Evidence.Print its, Evidence.Print there) {
        int within = (mine == here ? 0 : evidence.difference(mine, here)) | (its == there ? 0 : evidence.difference(its, there));
        return within != 0 && evidence.veto(mine, its) == Veto.RELATIVES && (evidence.against(mine, its) & ~within) == 0;
    }

    /** The same by vetoes alone, for ties that prove more than likeness does. */
    boolean vetoed(Unit one, Evidence.Print here, Unit other, Evidence.Print there) {
        for (Evidence.Print mine : one.prints.keySet()) {
            for (Evidence.Print its : other.prints.keySet()) {
                Veto veto = evidence.veto(mine, its);
                if (veto != null && !accepted(veto, mine, here) && !accepted(veto, its, there)
                        && !explained(mine, here, its, there)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether proven dates or two memberships keep them apart, by whatever they would be tied. */
    boolean provenApart(Unit one, Unit other) {
        return one.prints.keySet().stream().anyMatch(mine -> other.prints.keySet().stream()
                .map(its -> evidence.veto(mine, its)).anyMatch(veto -> veto != null && veto != Veto.RELATIVES));
    }

    /** What a steward or a document overruled within a unit does not count again; relatives less than proven dates. */
    private boolean accepted(Veto veto, Evidence.Print one, Evidence.Print other) {
        Veto within = evidence.veto(one, other);
        return within != null && (veto == Veto.RELATIVES || within != Veto.RELATIVES);
    }
}
