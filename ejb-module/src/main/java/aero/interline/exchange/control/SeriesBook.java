package aero.interline.exchange.control;

import aero.interline.contracts.exchange.Outcome;
import aero.interline.contracts.exchange.SequenceNumber;
import aero.interline.domain.exchange.NumberSeries;
import aero.interline.domain.exchange.NumberSeries.Range;
import aero.interline.exchange.entity.Docket;
import aero.interline.platform.control.MessageIds;
import aero.interline.platform.control.SetStatement;
import aero.interline.platform.control.SqlArrays;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Notices in the transaction of a message what its sender counted and never sent. The row of a series is locked, so that
 * sessions with messages of one series follow each other, at the very end of their transactions.
 */
final class SeriesBook {

    /** Beyond so many missing numbers at once they make one gap. */
    private static final long SINGLE = 20;

    /** What is longer no index of the database takes, and then nothing of the message. */
    private static final int LONGEST_NAME = 500;

    /**
     * A number that came, and the message that brought it.
     *
     * @param anew whether the sender's counter may have begun anew with it, see {@link NumberSeries#arrive}
     */
    record Came(String system, String kind, String series, long number, Boolean last, long messageId, boolean anew) {

        Came(String system, String kind, SequenceNumber number, long messageId, boolean anew) {
            this(system, kind, named(number.series()), number.number(), number.last(), messageId, anew);
        }

        private static String named(String series) {
            return series.substring(0, Math.min(series.length(), LONGEST_NAME)).replace('\0', ' ');
        }

        private Name name() {
            return new Name(system, kind, series);
        }
    }

    private record Name(String system, String kind, String series) implements Comparable<Name> {

        @Override
        public int compareTo(Name other) {
            return (system + "\0" + kind + "\0" + series).compareTo(other.system + "\0" + other.kind + "\0" + other.series);
        }
    }

    /**
     * @param before     the round before, or {@code null}
     * @param unfinished whether it ends and its last number has not come
     */
    private record State(Name name, Range round, Range before, Collection<Long> apart, boolean unfinished) {

        static State first(Name name, long from, long to) {
            return new State(name, new Range(from, to), null, List.of(), false);
        }
    }

    private record OpenGap(long id, Name name, Range range, Instant openedAt) {}

    private record Row(
            long id, Name name, Range range, String expected, Instant openedAt, Instant closedAt, Long closedBy) {}

    private static final SetStatement<State> LOCK = states()
            .insertInto("series", "on conflict (system, kind, name) do update set name = excluded.name"
                    + " returning system, kind, name, lowest, highest, coalesce(previous_lowest, least(lowest, previous)), previous, apart, unfinished");
    private static final SetStatement<State> UPDATE = states()
            .statement("update series s set lowest = g.lowest, highest = g.highest, previous_lowest = g.previous_lowest,"
                            + " previous = g.previous, apart = g.apart::bigint[], unfinished = g.unfinished, seen_at = now() from (select *",
                    ") as g where s.system = g.system and s.kind = g.kind and s.name = g.name");
    private static final SetStatement<State> OPEN = states()
            .statement("select o.id, o.system, o.kind, o.series, o.from_number, o.to_number, o.opened_at",
                    " join gap o on o.system = given.system and o.kind = given.kind and o.series = given.name"
                            + " where o.closed_at is null and o.to_number >= given.lowest and o.from_number <= given.highest");
    private static final SetStatement<Row> WRITE = SetStatement.of(Row.class)
            .column("id", "bigint", Row::id)
            .column("system", "text", row -> row.name().system())
            .column("kind", "text", row -> row.name().kind())
            .column("series", "text", row -> row.name().series())
            .column("from_number", "bigint", row -> row.range().from())
            .column("to_number", "bigint", row -> row.range().to())
            .column("expected", "text", Row::expected)
            .column("opened_at", "timestamptz", Row::openedAt)
            .column("closed_at", "timestamptz", Row::closedAt)
            .column("closed_by", "bigint", Row::closedBy)
            .insertInto("gap", "on conflict (id) do update set from_number = excluded.from_number,"
                    + " to_number = excluded.to_number, expected = excluded.expected, closed_at = excluded.closed_at,"
                    + " closed_by = excluded.closed_by");

    private final MessageIds ids;
    private final Set<String> interchanges;

    /** @param interchanges senders whose interchange control references count */
    SeriesBook(MessageIds ids, Set<String> interchanges) {
        this.ids = ids;
        this.interchanges = Set.copyOf(interchanges);
    }

    private static SetStatement.Builder<State> states() {
        Function<State, Name> name = State::name;
        return SetStatement.of(State.class)
                .column("system", "text", name.andThen(Name::system)::apply)
                .column("kind", "text", name.andThen(Name::kind)::apply)
                .column("name", "text", name.andThen(Name::series)::apply)
                .column("lowest", "bigint", each -> each.round().from())
                .column("highest", "bigint", each -> each.round().to())
                .column("previous_lowest", "bigint", each -> each.before() == null ? null : each.before().from())
                .column("previous", "bigint", each -> each.before() == null ? null : each.before().to())
                .column("apart", "text", "bigint[]", each -> SqlArrays.text(each.apart()))
                .column("unfinished", "boolean", State::unfinished);
    }

    /**
     * A number beside the body also counts where the body is one that came before; one in the body is then that of before.
     *
     * @param anew whether counters may have begun anew; not when old messages are judged once more
     */
    void note(Connection connection, List<Docket> dockets, Instant now, boolean anew) throws SQLException {
        List<Came> came = new ArrayList<>();
        for (Docket each : dockets) {
            boolean duplicate = each.outcome() == Outcome.DUPLICATE;
            if (each.capture().sequence() != null) {
                came.add(came(each, each.capture().sequence(), anew && !duplicate));
            }
            for (SequenceNumber number : duplicate ? List.<SequenceNumber>of() : each.reading().sequences()) {
                if (number.counts(interchanges)) {
                    came.add(came(each, number, anew));
                }
            }
        }
        note(connection, came, now);
    }

    private static Came came(Docket docket, SequenceNumber number, boolean anew) {
        return new Came(docket.capture().system(), "SEQUENCE", number, docket.messageId(), anew);
    }

    void note(Connection connection, Collection<Came> came, Instant now) throws SQLException {
        if (came.isEmpty()) {
            return;
        }
        TreeMap<Name, TreeMap<Long, Long>> numbers = new TreeMap<>();
        came.forEach(each -> numbers.computeIfAbsent(each.name(), none -> new TreeMap<>())
                .putIfAbsent(each.number(), each.messageId()));
        Map<Name, Set<Long>> begin = new HashMap<>();
        came.stream().filter(Came::anew).forEach(each ->
                begin.computeIfAbsent(each.name(), none -> new HashSet<>()).add(each.number()));
        Map<Name, Boolean> ends = ends(came);
        Map<Name, State> states = lock(connection, numbers, ends.keySet());
        Map<Name, List<OpenGap>> gaps = open(connection, numbers);
        List<State> changed = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        numbers.forEach((name, arrived) -> {
            State before = states.get(name);
            List<OpenGap> open = gaps.getOrDefault(name, List.of());
            NumberSeries series = new NumberSeries(before.round(), before.before(), before.apart(),
                    open.stream().map(OpenGap::range).toList());
            series.arrive(begin.getOrDefault(name, Set.of()), true);
            series.arrive(arrived.keySet(), false);
            changed.add(new State(name, new Range(series.lowest(), series.highest()), series.before(), series.apart(),
                    unfinished(before, series, arrived.lastKey(), ends.get(name))));
            rows.addAll(rows(name, arrived, before, series, open, now));
        });
        UPDATE.execute(connection, changed);
        WRITE.execute(connection, rows);
    }

    /** Series that end, and whether their last number is among those that came. */
    private static Map<Name, Boolean> ends(Collection<Came> came) {
        Map<Name, Boolean> ends = new HashMap<>();
        came.stream().filter(each -> each.last() != null).forEach(each -> ends.merge(each.name(), each.last(), Boolean::logicalOr));
        return ends;
    }

    private static boolean unfinished(State before, NumberSeries series, long highest, Boolean ended) {
        boolean reached = ended != null && highest == series.highest();
        return reached ? !ended : before.unfinished();
    }

    /** @param ends those that begin with 1, whatever comes first */
    private static Map<Name, State> lock(Connection connection, TreeMap<Name, TreeMap<Long, Long>> numbers, Collection<Name> ends)
            throws SQLException {
        List<State> firsts = new ArrayList<>();
        numbers.forEach((name, arrived) -> {
            long first = ends.contains(name) ? 0 : arrived.firstKey();
            firsts.add(State.first(name, first, first));
        });
        Map<Name, State> states = new HashMap<>();
        LOCK.execute(connection, firsts, row -> {
            Name name = new Name(row.getString(1), row.getString(2), row.getString(3));
            Range before = row.getObject(7) == null ? null : new Range(row.getLong(6), row.getLong(7));
            states.put(name, new State(name, new Range(row.getLong(4), row.getLong(5)), before,
                    List.of((Long[]) row.getArray(8).getArray()), row.getBoolean(9)));
        });
        return states;
    }

    private static Map<Name, List<OpenGap>> open(Connection connection, TreeMap<Name, TreeMap<Long, Long>> numbers)
            throws SQLException {
        List<State> wanted = new ArrayList<>();
        numbers.forEach((name, arrived) -> wanted.add(State.first(name, arrived.firstKey(), arrived.lastKey())));
        Map<Name, List<OpenGap>> gaps = new HashMap<>();
        OPEN.execute(connection, wanted, row -> {
            Name name = new Name(row.getString(2), row.getString(3), row.getString(4));
            gaps.computeIfAbsent(name, none -> new ArrayList<>()).add(new OpenGap(row.getLong(1), name,
                    new Range(row.getLong(5), row.getLong(6)), SqlArrays.instant(row, 7)));
        });
        return gaps;
    }

    private List<Row> rows(
            Name name, TreeMap<Long, Long> arrived, State before, NumberSeries series, List<OpenGap> open, Instant now) {
        List<Row> rows = new ArrayList<>();
        List<Range> left = new ArrayList<>(series.open());
        for (OpenGap gap : open) {
            if (!left.remove(gap.range())) {
                List<Range> rest = left.stream().filter(each -> within(each, gap.range())).toList();
                left.removeAll(rest);
                rows.addAll(closed(gap, rest, arrived, now));
            }
        }
        left.forEach(range -> split(range).forEach(each ->
                rows.add(new Row(ids.next(), name, each, missing(each), now, null, null))));
        series.restarts().forEach(number -> rows.add(new Row(ids.next(), name, new Range(number, number),
                before.round().to() + " was followed by " + number + ": the sender's counter was taken to begin anew", now, now,
                arrived.ceilingEntry(number).getValue())));
        return rows;
    }

    /** What has come is a gap of its own that is closed; the row of the gap goes on with what is left. */
    private List<Row> closed(OpenGap gap, List<Range> rest, TreeMap<Long, Long> arrived, Instant now) {
        List<Row> rows = new ArrayList<>();
        long[] id = {gap.id()};
        for (Range each : rest) {
            rows.add(new Row(next(id), gap.name(), each, missing(each), gap.openedAt(), null, null));
        }
        for (Range each : runs(arrived.subMap(gap.range().from(), true, gap.range().to(), true).keySet())) {
            rows.add(new Row(next(id), gap.name(), each, missing(each), gap.openedAt(), now, arrived.get(each.to())));
        }
        return rows;
    }

    /** Numbers that follow each other, together. */
    private static List<Range> runs(Collection<Long> ascending) {
        List<Range> runs = new ArrayList<>();
        for (long number : ascending) {
            int last = runs.size() - 1;
            if (last >= 0 && runs.get(last).to() == number - 1) {
                runs.set(last, new Range(runs.get(last).from(), number));
            } else {
                runs.add(new Range(number, number));
            }
        }
        return runs;
    }

    private long next(long[] first) {
        long id = first[0] == 0 ? ids.next() : first[0];
        first[0] = 0;
        return id;
    }

    private static boolean within(Range inner, Range outer) {
        return inner.from() >= outer.from() && inner.to() <= outer.to();
    }

    private static List<Range> split(Range range) {
        if (range.size() > SINGLE) {
            return List.of(range);
        }
        List<Range> single = new ArrayList<>();
        for (long number = range.from(); number <= range.to(); number++) {
            single.add(new Range(number, number));
        }
        return single;
    }

    private static String missing(Range range) {
        return range.size() == 1 ? "number " + range.from() : "numbers " + range.from() + " to " + range.to();
    }
}
