package aero.interline.exchange.control;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.fact.Position;
import aero.interline.domain.exchange.Stamp;
import aero.interline.exchange.control.PartSet.Slot;
import aero.interline.exchange.entity.Docket;
import aero.interline.platform.control.SetStatement;
import aero.interline.platform.control.SqlArrays;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Collects the parts of sets in the transaction that stores them. The row of a set is locked first, so that of two
 * sessions with parts of one set the second sees what the first brought, and exactly one of them finds it complete.
 */
final class PartSets {

    private record Name(String system, String name) implements Comparable<Name> {

        @Override
        public int compareTo(Name other) {
            int systems = system.compareTo(other.system);
            return systems != 0 ? systems : name.compareTo(other.name);
        }
    }

    private record Issue(Name set, int number) {}

    private record Change(Name set, int issue, Instant openedAt, Instant completedAt, Instant assembledAt) {}

    private record Entry(Name set, int issue, Slot slot) {}

    private static final SetStatement<Change> LOCK = names(Change.class, Change::set)
            .column("issue", "integer", Change::issue)
            .column("opened_at", "timestamptz", Change::openedAt)
            .insertInto("part_set", "on conflict (system, name) do update set name = excluded.name"
                    + " returning system, name, issue, assembled_at is not null");
    private static final SetStatement<Issue> PARTS = names(Issue.class, Issue::set)
            .column("issue", "integer", Issue::number)
            .statement("select p.system, p.name, p.number, p.last, p.message_id, p.answer, m.outcome = 'PARKED', p.made, m.content_hash",
                    " join message_part p using (system, name, issue) left join message m on m.id = p.message_id");
    private static final SetStatement<Entry> ENTER = names(Entry.class, Entry::set)
            .column("issue", "integer", Entry::issue)
            .column("number", "integer", e -> e.slot().number())
            .column("last", "boolean", e -> e.slot().last())
            .column("message_id", "bigint", e -> e.slot().messageId())
            .column("answer", "boolean", e -> e.slot().answer())
            .column("made", "timestamptz", e -> e.slot().stamp().sent())
            .insertInto("message_part", "on conflict (system, name, issue, number) do update set last = excluded.last,"
                    + " message_id = excluded.message_id, answer = excluded.answer, made = excluded.made");
    private static final SetStatement<Entry> DROP = names(Entry.class, Entry::set)
            .column("issue", "integer", Entry::issue)
            .column("message_id", "bigint", e -> e.slot().messageId())
            .statement("delete from message_part p using (select *",
                    ") as gone where p.system = gone.system and p.name = gone.name and p.issue = gone.issue"
                            + " and p.message_id = gone.message_id");
    private static final SetStatement<Change> CHANGE = names(Change.class, Change::set)
            .column("issue", "integer", Change::issue)
            .column("opened_at", "timestamptz", Change::openedAt)
            .column("completed_at", "timestamptz", Change::completedAt)
            .column("assembled_at", "timestamptz", Change::assembledAt)
            .statement("update part_set s set opened_at = case when s.issue = g.issue then s.opened_at else g.opened_at"
                            + " end, issue = g.issue, completed_at = g.completed_at,"
                            + " assembled_at = g.assembled_at, leased_until = null from (select *",
                    ") as g where s.system = g.system and s.name = g.name");

    private PartSets() {}

    private static <T> SetStatement.Builder<T> names(Class<T> type, Function<T, Name> set) {
        return SetStatement.of(type)
                .column("system", "text", each -> set.apply(each).system())
                .column("name", "text", each -> set.apply(each).name());
    }

    /**
     * Enters parts and parks them. Those that are replaced by a newer one before anything became of them are told so, in
     * the batch or, as {@link Replaced}, among the stored ones.
     */
    static List<Replaced> enter(Connection connection, List<Docket> parts, Instant now) throws SQLException {
        if (parts.isEmpty()) {
            return List.of();
        }
        TreeMap<Name, List<Docket>> byName = new TreeMap<>();
        parts.forEach(each -> byName.computeIfAbsent(nameOf(each), none -> new ArrayList<>()).add(each));
        Map<Name, Integer> issues = lock(connection, List.copyOf(byName.keySet()), now);
        Map<Name, PartSet> sets = load(connection, issues);
        byName.forEach((name, dockets) -> dockets.forEach(sets.get(name)::enter));
        write(connection, issues, sets, now);
        byName.forEach((name, dockets) -> dockets.forEach(each -> park(each, sets.get(name))));
        return replaced(parts, sets);
    }

    /** A stored part whose place another message has taken. */
    record Replaced(String system, long messageId, long by) {}

    private static Map<Name, Integer> lock(Connection connection, List<Name> names, Instant now) throws SQLException {
        Map<Name, Integer> issues = new HashMap<>();
        LOCK.execute(connection, names.stream().map(each -> new Change(each, 1, now, null, null)).toList(), row -> {
            boolean assembled = row.getBoolean(4);
            issues.put(new Name(row.getString(1), row.getString(2)), row.getInt(3) + (assembled ? 1 : 0));
        });
        return issues;
    }

    private static Map<Name, PartSet> load(Connection connection, Map<Name, Integer> issues) throws SQLException {
        Map<Name, List<Slot>> slots = new HashMap<>();
        List<Issue> wanted = issues.entrySet().stream()
                .map(each -> new Issue(each.getKey(), each.getValue()))
                .toList();
        PARTS.execute(connection, wanted, row -> slots
                .computeIfAbsent(new Name(row.getString(1), row.getString(2)), none -> new ArrayList<>())
                .add(new Slot(row.getInt(3), row.getBoolean(4), row.getLong(5), row.getBoolean(6), row.getBoolean(7), stamp(row))));
        Map<Name, PartSet> sets = new HashMap<>();
        issues.keySet().forEach(name -> sets.put(name, new PartSet(slots.getOrDefault(name, List.of()))));
        return sets;
    }

    /** A body that is no longer kept tells nothing. */
    private static Stamp stamp(ResultSet row) throws SQLException {
        byte[] hash = row.getBytes(9);
        return new Stamp(null, SqlArrays.instant(row, 8), hash == null ? new byte[0] : hash);
    }

    private static void write(
            Connection connection, Map<Name, Integer> issues, Map<Name, PartSet> sets, Instant now) throws SQLException {
        List<Entry> gone = new ArrayList<>();
        List<Entry> held = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        sets.forEach((name, set) -> {
            int issue = issues.get(name);
            set.replaced().forEach(slot -> gone.add(new Entry(name, issue, slot)));
            set.held().forEach(slot -> held.add(new Entry(name, issue, slot)));
            changes.add(new Change(name, issue, now, set.complete() ? now : null, set.alone() ? now : null));
        });
        DROP.execute(connection, gone);
        ENTER.execute(connection, held);
        CHANGE.execute(connection, changes);
        for (Entry each : held) {
            if (sets.get(each.set()).complete()) {
                GapBook.close(connection, each.set().system(), "PARTS", each.set().name(), each.slot().messageId(), now);
            }
        }
    }

    private static void park(Docket docket, PartSet set) {
        if (set.alone()) {
            return;
        }
        int number = docket.reading().part().number();
        String text = set.complete()
                ? "Part %d of %d; all parts have come and are decided together".formatted(number, set.size())
                : "Part %d of a set of which %s come; waits for %s".formatted(
                        number, set.size() == 1 ? "1 part has" : set.size() + " parts have", set.missing());
        docket.park(new Rejection(null, ErrorCode.PARTS_MISSING, text, Position.NONE, null));
    }

    private static List<Replaced> replaced(List<Docket> parts, Map<Name, PartSet> sets) {
        Map<Long, Docket> here = new HashMap<>();
        parts.forEach(each -> here.put(each.messageId(), each));
        List<Replaced> stored = new ArrayList<>();
        sets.forEach((name, set) -> set.replaced().forEach(slot -> {
            Docket own = here.get(slot.messageId());
            if (own != null) {
                own.replacedBy(set.holderOf(slot));
            } else if (slot.parked()) {
                stored.add(new Replaced(name.system(), slot.messageId(), set.holderOf(slot)));
            }
        }));
        return stored;
    }

    private static Name nameOf(Docket docket) {
        return new Name(docket.capture().system(), docket.reading().part().set().replace('\0', ' '));
    }
}
