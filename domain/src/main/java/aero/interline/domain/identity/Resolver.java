package aero.interline.domain.identity;

import aero.interline.domain.customer.OfferedKeys;
import aero.interline.domain.identity.Evidence.Edge;
import aero.interline.domain.identity.Evidence.Print;
import aero.interline.domain.identity.Resolution.Proposal;
import aero.interline.domain.identity.Resolution.Rule;
import aero.interline.domain.identity.Resolution.Why;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Makes persons of records, in five steps: what stewards joined; strong keys, the most reliable first; single records to
 * what stewards made; all other likeness from the strongest; at last those without a name. What remains likely is
 * proposed.
 */
final class Resolver {

    private final Evidence evidence;
    private final Decided decided;
    private final Thresholds limits;
    private final Units units;
    private final Map<Print, List<Edge>> edgesOf = new HashMap<>();
    private final Set<Edge> ambiguous = new HashSet<>();

    Resolver(Evidence evidence, Decided decided, Thresholds limits) {
        this.evidence = evidence;
        this.decided = decided;
        this.limits = limits;
        this.units = new Units(evidence, decided.apart());
        for (Edge each : evidence.edges()) {
            edgesOf.computeIfAbsent(each.one(), none -> new ArrayList<>()).add(each);
            if (each.one() != each.other()) {
                edgesOf.computeIfAbsent(each.other(), none -> new ArrayList<>()).add(each);
            }
        }
    }

    List<Resolution.Family> families() {
        seed();
        byKeys(Rule.DOCUMENT, OfferedKeys::documents);
        byKeys(Rule.LOYALTY, OfferedKeys::loyalties);
        byKeys(Rule.JOURNEY, OfferedKeys::journeys);
        attachToSeeds();
        evidence.edges().forEach(this::join);
        new Nameless(evidence, units).join();
        return new FamilyTree(evidence, decided, units).families(proposals());
    }

    private void seed() {
        for (RecordPair pair : decided.same()) {
            IdentityRecord one = evidence.record(pair.one());
            IdentityRecord other = evidence.record(pair.other());
            Unit here = units.of(one);
            Unit there = units.of(other);
            if (here != there && !units.heldApart(here, there)) {
                units.unite(new Unit.Tie(one, other, Rule.STEWARD, null));
            }
            units.of(one).seeded |= units.of(one) == units.of(other);
        }
    }

    private void byKeys(Rule rule, Function<OfferedKeys, List<UUID>> keys) {
        for (List<IdentityRecord> holders : evidence.holders(record -> keys.apply(record.keys()))) {
            if (ambiguous(holders)) {
                continue;
            }
            List<IdentityRecord> seen = new ArrayList<>();
            for (IdentityRecord holder : holders) {
                Unit unit = units.of(holder);
                if (seen.stream().noneMatch(each -> units.of(each) == unit) && !joined(holder, seen, rule)) {
                    seen.add(holder);
                }
            }
        }
    }

    /** Mother and daughter of one name in one reservation: their key ties nobody to either of them. */
    private static boolean ambiguous(List<IdentityRecord> holders) {
        Set<Long> groups = new HashSet<>();
        return holders.stream().anyMatch(each -> !groups.add(each.group()));
    }

    private boolean joined(IdentityRecord holder, List<IdentityRecord> seen, Rule rule) {
        for (IdentityRecord other : seen) {
            Unit here = units.of(holder);
            Unit there = units.of(other);
            if (!(here.seeded && there.seeded) && !units.barred(here, there)
                    && !evidence.strangers(evidence.printOf(holder), evidence.printOf(other))
                    && !units.vetoed(here, evidence.printOf(holder), there, evidence.printOf(other))) {
                units.unite(new Unit.Tie(other, holder, rule, null));
                return true;
            }
        }
        return false;
    }

    /** Each way in which the unit was told must itself be like a seed, for what a steward made shall not snowball. */
    private void attachToSeeds() {
        Set<IdentityRecord> seeds = new HashSet<>();
        units.all().stream().filter(unit -> unit.seeded).forEach(unit -> seeds.addAll(unit.records));
        for (Unit unit : seeds.isEmpty() ? List.<Unit>of() : units.all()) {
            if (!unit.seeded) {
                attach(unit, seeds);
            }
        }
    }

    private void attach(Unit unit, Set<IdentityRecord> seeds) {
        Set<Unit> wanted = null;
        Edge strongest = null;
        for (Print print : unit.prints.keySet()) {
            Edge best = null;
            for (Edge edge : edgesOf.getOrDefault(print, List.of())) {
                if (edge.weight() >= limits.link() && !seeded(edge, print, unit, seeds).isEmpty()) {
                    best = edge;
                    break;
                }
            }
            Set<Unit> found = best == null ? Set.of() : seeded(best, print, unit, seeds);
            if (found.size() != 1 || wanted != null && !wanted.equals(found) || rivals(unit, print, best, found, seeds)) {
                return;
            }
            wanted = found;
            strongest = strongest == null || best.weight() > strongest.weight() ? best : strongest;
        }
        Unit seed = wanted == null ? null : wanted.iterator().next();
        if (seed != null && !units.barred(unit, seed)) {
            Print mine = unit.prints.containsKey(strongest.one()) ? strongest.one() : strongest.other();
            Print its = mine == strongest.one() ? strongest.other() : strongest.one();
            if (!units.contradicted(unit, mine, seed, its)) {
                unite(strongest, unit, mine, seed, its);
            }
        }
    }

    /** The seeded units at the other end of an edge. */
    private Set<Unit> seeded(Edge edge, Print print, Unit unit, Set<IdentityRecord> seeds) {
        Print end = edge.one() == print ? edge.other() : edge.one();
        Set<Unit> found = new HashSet<>();
        for (IdentityRecord each : end.records) {
            Unit other = units.of(each);
            if (seeds.contains(each) && other != unit && !units.barred(unit, other)) {
                found.add(other);
            }
        }
        return found;
    }

    private boolean rivals(Unit unit, Print print, Edge best, Set<Unit> found, Set<IdentityRecord> seeds) {
        for (Edge edge : edgesOf.getOrDefault(print, List.of())) {
            boolean near = edge.weight() > best.weight() - limits.gap();
            if (near && !found.containsAll(seeded(edge, print, unit, seeds))) {
                ambiguous.add(best);
                ambiguous.add(edge);
                return true;
            }
        }
        return false;
    }

    private void join(Edge edge) {
        if (edge.weight() < limits.link()) {
            return;
        }
        if (edge.one() == edge.other()) {
            joinAlike(edge);
            return;
        }
        for (IdentityRecord there : firsts(edge.other())) {
            for (IdentityRecord here : firsts(edge.one())) {
                if (units.of(here) != units.of(there) && joinable(edge, units.of(here), units.of(there))) {
                    unite(edge, units.of(here), edge.one(), units.of(there), edge.other());
                }
            }
        }
    }

    /** Records of equal traits are one person unless they cannot be; many of a frequent traveller's are. */
    private void joinAlike(Edge edge) {
        List<IdentityRecord> seen = new ArrayList<>();
        boolean twice = new HashSet<>(edge.one().records.stream().map(IdentityRecord::group).toList()).size()
                < edge.one().records.size();
        for (IdentityRecord each : firsts(edge.one())) {
            IdentityRecord known = null;
            for (IdentityRecord other : seen) {
                Unit here = units.of(other);
                Unit there = units.of(each);
                if (here == there || !here.seeded && !there.seeded && !units.barred(here, there)
                        && !units.contradicted(here, edge.one(), there, edge.one())
                        && !(twice && (rival(edge, here, there) || rival(edge, there, here)))) {
                    known = other;
                    break;
                }
            }
            if (known == null) {
                seen.add(each);
            } else if (units.of(known) != units.of(each)) {
                unite(edge, units.of(known), edge.one(), units.of(each), edge.one());
            }
        }
    }

    /** One record of each unit that was told this way. */
    private List<IdentityRecord> firsts(Print print) {
        return units.of(print.records).stream().map(unit -> unit.prints.get(print)).toList();
    }

    private boolean joinable(Edge edge, Unit here, Unit there) {
        boolean clusters = here.prints.size() > 1 && there.prints.size() > 1;
        if (here.seeded || there.seeded || edge.weight() < (clusters ? limits.join() : limits.link())
                || units.barred(here, there) || units.contradicted(here, edge.one(), there, edge.other())) {
            return false;
        }
        if (rival(edge, here, there) || rival(edge, there, here)) {
            ambiguous.add(edge);
            return false;
        }
        return true;
    }

    /** Whether somebody else, who is not who is at the other end, is nearly as likely. */
    private boolean rival(Edge edge, Unit unit, Unit end) {
        for (Print print : unit.prints.keySet()) {
            for (Edge other : edgesOf.getOrDefault(print, List.of())) {
                if (other.weight() <= edge.weight() - limits.gap()) {
                    break;
                }
                Print far = other.one() == print ? other.other() : other.one();
                for (Unit third : units.of(far.records)) {
                    if (third != unit && third != end && against(third, far, end, edge, unit)) {
                        ambiguous.add(other);
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean against(Unit third, Print far, Unit end, Edge edge, Unit unit) {
        Print near = end.prints.containsKey(edge.one()) && !unit.prints.containsKey(edge.one()) ? edge.one()
                : end.prints.containsKey(edge.other()) ? edge.other() : edge.one();
        return !units.barred(third, unit) && (units.barred(third, end) || evidence.contradict(far, near));
    }

    private void unite(Edge edge, Unit here, Print mine, Unit there, Print its) {
        units.unite(new Unit.Tie(here.prints.get(mine), there.prints.get(its), Rule.WEIGHT,
                evidence.comparison(edge.one(), edge.other())));
    }

    private Collection<Proposal> proposals() {
        Map<RecordPair, Proposal> proposals = new HashMap<>();
        List<Proposal> inOrder = new ArrayList<>();
        for (Edge edge : evidence.edges()) {
            List<Unit> here = List.copyOf(units.of(edge.one().records));
            List<Unit> there = List.copyOf(units.of(edge.other().records));
            there.forEach(other -> propose(edge, here.get(0), other, proposals, inOrder));
            here.forEach(one -> propose(edge, one, there.get(0), proposals, inOrder));
        }
        inOrder.sort(Comparator.comparing((Proposal each) -> each.one().sourceKey())
                .thenComparing(each -> each.other().sourceKey()));
        return inOrder;
    }

    private void propose(Edge edge, Unit here, Unit there, Map<RecordPair, Proposal> known, List<Proposal> inOrder) {
        if (here == there || units.barred(here, there)) {
            return;
        }
        RecordPair persons = RecordPair.of(here.first().sourceKey(), there.first().sourceKey());
        if (known.containsKey(persons)) {
            return;
        }
        IdentityRecord one = here.prints.get(edge.one());
        IdentityRecord other = there.prints.get(edge.other());
        boolean ordered = IdentityRecord.ORDER.compare(one, other) <= 0;
        Proposal proposal = new Proposal(ordered ? one : other, ordered ? other : one,
                evidence.comparison(edge.one(), edge.other()), why(edge, here, there));
        known.put(persons, proposal);
        inOrder.add(proposal);
    }

    private Why why(Edge edge, Unit here, Unit there) {
        if (here.seeded || there.seeded) {
            return Why.STEWARD;
        }
        if (ambiguous.contains(edge)) {
            return Why.SEVERAL;
        }
        return edge.weight() >= limits.link() && units.contradicted(here, edge.one(), there, edge.other())
                ? Why.CONTRADICTED : Why.POSSIBLE;
    }
}
