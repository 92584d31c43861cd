package aero.interline.customer.control;

import aero.interline.customer.entity.Imprint;
import aero.interline.domain.identity.Subject;
import aero.interline.platform.control.RoundTrip;
import aero.interline.platform.control.SetStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Finds whom records may be: prints that share a key with one of theirs, in two statements for a whole batch, and of these
 * the ones that are alike. Two records of a print that is stored already lead to the families of that print, so nothing
 * needs to be looked up for them.
 */
final class CandidateFinder {

    /** A key of more prints is hot. */
    static final int MOST_PRINTS = 100;

    private record Sought(long print, long key, boolean always) {}

    private static final SetStatement<Sought> FIND = SetStatement.of(Sought.class)
            .column("print", "bigint", Sought::print)
            .column("key", "bigint", Sought::key)
            .column("always", "boolean", Sought::always)
            .statement("select given.print, given.key, m.print", " cross join lateral (select k.print from match_key k"
                    + " where k.key = given.key limit " + (MOST_PRINTS + 1) + ") as m"
                    + " where given.always or not exists (select from match_print p where p.print = given.print)");
    private static final String KNOWN = "select print from match_print where print = any(?)";

    private final Models models;
    private final Imprints imprints;

    CandidateFinder(Models models, Imprints imprints) {
        this.models = models;
        this.imprints = imprints;
    }

    Encounter find(Connection connection, Changes changes) throws SQLException {
        for (ActiveModel model = models.latest(); ; ) {
            LookUp lookUp = new LookUp(model, changes.sought(), changes.anew());
            long epoch = lookUp.send(connection, changes.gone(), changes.records());
            if (epoch == model.epoch()) {
                return lookUp.encounter(connection);
            }
            model = models.of(connection, epoch);
        }
    }

    /** Those of some keys that are looked up. */
    List<Long> cool(Collection<Long> keys) {
        return models.latest().cool(keys);
    }

    /** Where it is known that there is nobody to be found. */
    Encounter nobody() {
        return new Encounter(models.latest(), Set.of(), List.of(), Set.of(), Set.of());
    }

    /** One look-up with one model. */
    private final class LookUp {

        private final ActiveModel model;
        private final Map<Long, Imprint> sought;
        private final List<Sought> pairs = new ArrayList<>();
        private final Map<Long, Subject> subjects = new HashMap<>();
        private final Set<Long> known = new HashSet<>();
        private final List<Long> partners = new ArrayList<>();
        private final Map<Long, Set<Long>> printsOf = new HashMap<>();

        LookUp(ActiveModel model, Map<Long, Imprint> sought, boolean anew) {
            this.model = model;
            this.sought = sought;
            for (Imprint each : sought.values()) {
                boolean always = anew || !telling(each);
                model.cool(each.keys()).forEach(key -> pairs.add(new Sought(each.print(), key, always)));
            }
        }

        long send(Connection connection, Collection<Long> gone, Collection<UUID> records) throws SQLException {
            Set<Long> locked = new TreeSet<>(gone);
            locked.addAll(sought.keySet());
            pairs.forEach(each -> locked.add(each.key()));
            long[] epoch = new long[1];
            new RoundTrip()
                    .run(Stripes.MODEL_STAYS)
                    .query(Models.EPOCH, row -> epoch[0] = row.getLong(1))
                    .update(Stripes.LOCK, "bigint", locked)
                    .query(KNOWN, "bigint", sought.keySet(), row -> known.add(row.getLong(1)))
                    .query(StewardDecisions.PARTNERS, "uuid", records, row -> partners.add(row.getLong(1)))
                    .add(FIND, pairs, row -> printsOf.computeIfAbsent(row.getLong(2), none -> new HashSet<>())
                            .add(row.getLong(3)))
                    .send(connection);
            return epoch[0];
        }

        Encounter encounter(Connection connection) throws SQLException {
            Set<Long> heated = heated();
            Map<Long, Set<Long>> candidates = candidates(heated);
            Set<Long> tied = new TreeSet<>();
            sought.values().stream().filter(each -> known.contains(each.print()) && telling(each))
                    .forEach(each -> tied.add(each.print()));
            read(connection, candidates.values());
            candidates.forEach((print, others) -> others.stream()
                    .filter(other -> !tied.contains(other) && alike(print, other))
                    .forEach(tied::add));
            return new Encounter(model.with(heated), tied, partners, known, heated);
        }

        /** What is stored, and what comes now. */
        private Set<Long> heated() {
            Map<Long, Set<Long>> all = new HashMap<>();
            for (Sought each : pairs) {
                all.computeIfAbsent(each.key(), key -> new HashSet<>(printsOf.getOrDefault(key, Set.of())))
                        .add(each.print());
            }
            Set<Long> heated = new TreeSet<>();
            all.forEach((key, prints) -> {
                if (prints.size() > MOST_PRINTS) {
                    heated.add(key);
                }
            });
            return heated;
        }

        private Map<Long, Set<Long>> candidates(Set<Long> heated) {
            Map<Long, Set<Long>> candidates = new TreeMap<>();
            for (Sought each : pairs) {
                if (!heated.contains(each.key())) {
                    Set<Long> prints = candidates.computeIfAbsent(each.print(), none -> new TreeSet<>());
                    prints.addAll(printsOf.getOrDefault(each.key(), Set.of()));
                    prints.remove(each.print());
                }
            }
            return candidates;
        }

        private void read(Connection connection, Collection<Set<Long>> candidates) throws SQLException {
            Set<Long> missing = new TreeSet<>();
            for (Set<Long> each : candidates) {
                for (long print : each) {
                    Imprint imprint = sought.containsKey(print) ? sought.get(print) : imprints.remembered(print);
                    if (imprint == null) {
                        missing.add(print);
                    } else {
                        subject(print, imprint);
                    }
                }
            }
            SourceRecords.imprints(connection, missing, imprints, this::subject);
        }

        /** Prints of which no record is left, a moment ago they had one, are like nobody. */
        private boolean alike(long print, long other) {
            Subject stored = subjects.get(other);
            return stored != null && sought.get(print).traits().named()
                    && model.matcher().weight(subject(print, sought.get(print)), stored) >= model.review();
        }

        /** Whether it is at least like itself. */
        private boolean telling(Imprint imprint) {
            Subject subject = subject(imprint.print(), imprint);
            return imprint.traits().named() && model.matcher().weight(subject, subject) >= model.review();
        }

        private Subject subject(long print, Imprint imprint) {
            return subjects.computeIfAbsent(print, none -> model.matcher().subject(imprint.traits()));
        }
    }
}
