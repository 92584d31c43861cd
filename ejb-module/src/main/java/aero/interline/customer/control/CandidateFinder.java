package aero.interline.customer.control;

import aero.interline.customer.entity.Findable;
import aero.interline.customer.entity.Imprint;
import aero.interline.domain.identity.Subject;
import aero.interline.platform.control.KeyAccess;
import aero.interline.platform.control.RoundTrip;
import aero.interline.platform.control.SetStatement;
import aero.interline.platform.control.SqlArrays;
import java.sql.Connection;
import java.sql.ResultSet;
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

/**
 * Finds whom records may be: prints that share a key with one of theirs, in one way to the database for a whole batch, and of these
 * the ones that are alike. Two records of a print that is stored already lead to the families of that print, so nothing
 * needs to be looked up for them.
 */
final class CandidateFinder {

    /** A key of more prints is hot. */
    static final int MOST_PRINTS = 100;

    /** @param always also if the print is stored already */
    private record Sought(long print, List<Long> keys, boolean always) {}

    /** At least one row for each print: whether it is stored, and whom it shares a key with. */
    private static final SetStatement<Sought> FIND = SetStatement.of(Sought.class)
            .column("print", "bigint", Sought::print)
            .column("keys", "text", each -> SqlArrays.text(each.keys()))
            .column("always", "boolean", Sought::always)
            .statement("select given.print, stored.print is not null, met.key, met.print, met.born",
                    " left join match_print stored on stored.print = given.print"
                            + " left join lateral (select one.key, other.print, other.born from"
                            + " unnest(case when given.always or stored.print is null then given.keys::bigint[] end) as one (key)"
                            + " cross join lateral (select k.print, k.born from match_key k where k.key = one.key limit "
                            + (MOST_PRINTS + 1) + ") as other) as met on true");
    private static final String STATE = "select epoch, null::bigint from match_state union all select null, tied.id from ("
            + StewardDecisions.PARTNERS + ") as tied";

    private final Models models;
    private final Imprints imprints;

    CandidateFinder(Models models, Imprints imprints) {
        this.models = models;
        this.imprints = imprints;
    }

    /** @param held numbers of locks that this transaction has taken before */
    Encounter find(Connection connection, Changes changes, Set<Long> held) throws SQLException {
        for (ActiveModel model = models.latest(); ; ) {
            LookUp lookUp = new LookUp(model, changes.sought(), changes.anew());
            long epoch = lookUp.send(connection, changes, held);
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
        private final List<Sought> rows = new ArrayList<>();
        private final Map<Long, Subject> subjects = new HashMap<>();
        private final Set<Long> known = new HashSet<>();
        private final List<Long> partners = new ArrayList<>();
        private final Map<Long, Set<Long>> printsOf = new HashMap<>();
        private final Map<Long, Integer> bornOf = new HashMap<>();

        LookUp(ActiveModel model, Map<Long, Imprint> sought, boolean anew) {
            this.model = model;
            this.sought = sought;
            for (Imprint each : sought.values()) {
                rows.add(new Sought(each.print(), model.cool(each.keys()), anew || !telling(each)));
            }
        }

        long send(Connection connection, Changes changes, Set<Long> held) throws SQLException {
            Set<Long> locks = new HashSet<>(changes.gone());
            locks.addAll(sought.keySet());
            rows.forEach(each -> locks.addAll(each.keys()));
            locks.removeAll(held);
            long[] epoch = new long[1];
            new RoundTrip()
                    .run(KeyAccess.PLANNED_ONCE)
                    .update(Stripes.LOCK, "bigint", locks)
                    .query(STATE, "uuid", changes.records(), row -> {
                        long partner = row.getLong(2);
                        if (row.wasNull()) {
                            epoch[0] = row.getLong(1);
                        } else {
                            partners.add(partner);
                        }
                    })
                    .add(FIND, rows, this::met)
                    .send(connection);
            return epoch[0];
        }

        private void met(ResultSet row) throws SQLException {
            if (row.getBoolean(2)) {
                known.add(row.getLong(1));
            }
            long key = row.getLong(3);
            if (!row.wasNull()) {
                printsOf.computeIfAbsent(key, none -> new HashSet<>()).add(row.getLong(4));
                int born = row.getInt(5);
                if (!row.wasNull()) {
                    bornOf.put(row.getLong(4), born);
                }
            }
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
            for (Sought each : rows) {
                for (long key : each.keys()) {
                    all.computeIfAbsent(key, none -> new HashSet<>(printsOf.getOrDefault(key, Set.of()))).add(each.print());
                }
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
            for (Sought each : rows) {
                Set<Long> prints = new TreeSet<>();
                each.keys().stream().filter(key -> !heated.contains(key))
                        .forEach(key -> prints.addAll(printsOf.getOrDefault(key, Set.of())));
                prints.remove(each.print());
                prints.removeAll(bornApart(sought.get(each.print()), prints, heated));
                candidates.put(each.print(), prints);
            }
            return candidates;
        }

        /** Those who need not be read, for there is a veto. */
        private Set<Long> bornApart(Imprint one, Set<Long> others, Set<Long> heated) {
            Findable mine = one.findable();
            if (mine.born() == null || mine.numbers().stream().anyMatch(key -> heated.contains(key) || model.hot().contains(key))) {
                return Set.of();
            }
            Set<Long> sharing = new HashSet<>();
            mine.numbers().forEach(key -> sharing.addAll(printsOf.getOrDefault(key, Set.of())));
            Set<Long> apart = new HashSet<>();
            for (long other : others) {
                if (bornOf.containsKey(other) && !sharing.contains(other) && !sought.containsKey(other) && imprints.remembered(other) == null
                        && model.matcher().bornApart(one.traits().birthDate(), imprints.hashes().born(other, bornOf.get(other)))) {
                    apart.add(other);
                }
            }
            return apart;
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
