package aero.interline.exchange.control;

import aero.interline.contracts.exchange.Outcome;
import aero.interline.exchange.entity.Docket;
import aero.interline.platform.control.MessageIds;
import aero.interline.platform.control.RoundTrip;
import aero.interline.platform.control.SetStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * The intake's own side of the balance (invariant I9): how many messages of each system have which outcome now. Counted in the
 * transaction that decides, each session in a slot of its own, so that nobody waits for a counter; the sum over the
 * slots is the count.
 */
final class Tallies {

    private record Count(String system, Outcome outcome, Instant minute, long n) {}

    private static final String SLOT = "pg_backend_pid() % 64";

    private static final SetStatement<Count> TOTAL = columns().statement(
            "insert into tally as t (system, outcome, slot, n) select system, outcome, " + SLOT + ", n",
            " on conflict (system, outcome, slot) do update set n = t.n + excluded.n");
    private static final SetStatement<Count> MINUTE = columns()
            .column("minute", "timestamptz", Count::minute)
            .statement("insert into tally_minute as t (minute, system, outcome, slot, n) select minute, system, outcome, "
                            + SLOT + ", n",
                    " on conflict (minute, system, outcome, slot) do update set n = t.n + excluded.n");

    private Tallies() {}

    private static SetStatement.Builder<Count> columns() {
        return SetStatement.of(Count.class)
                .column("system", "text", Count::system)
                .column("outcome", "text", Count::outcome)
                .column("n", "bigint", Count::n);
    }

    static void add(List<Docket> dockets, RoundTrip trip) {
        TreeMap<String, Count> counts = new TreeMap<>();
        for (Docket each : dockets) {
            String system = each.capture().system();
            Instant minute = minuteOf(each.messageId());
            counts.merge(system + " " + each.outcome() + " " + minute, new Count(system, each.outcome(), minute, 1),
                    (one, other) -> new Count(system, one.outcome(), one.minute(), one.n() + 1));
        }
        List<Count> rows = List.copyOf(counts.values());
        trip.add(TOTAL, rows).add(MINUTE, rows);
    }

    /** A message that was counted under one outcome has another now, also in the minute in which it came. */
    static void move(Connection connection, String system, Outcome from, Outcome to, long message) throws SQLException {
        if (from != to) {
            Instant minute = minuteOf(message);
            List<Count> rows = new ArrayList<>();
            rows.add(new Count(system, from, minute, -1));
            rows.add(new Count(system, to, minute, 1));
            rows.sort(Comparator.comparing(each -> each.outcome().name()));
            TOTAL.execute(connection, rows);
            MINUTE.execute(connection, rows);
        }
    }

    /** The minute of its receipt, which its id tells for ever. */
    private static Instant minuteOf(long message) {
        return MessageIds.timeOf(message).truncatedTo(ChronoUnit.MINUTES);
    }
}
