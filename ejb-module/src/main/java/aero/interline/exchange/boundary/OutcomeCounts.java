package aero.interline.exchange.boundary;

import aero.interline.contracts.exchange.Outcome;
import aero.interline.platform.control.ListQuery;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Reads what the intake counted: every slot of a tally together is its count. */
final class OutcomeCounts {

    private record Count(String system, Outcome outcome, long n) {}

    private record MinuteCount(Instant minute, Outcome outcome, long n) {}

    private final DataSource database;

    public OutcomeCounts(DataSource database) {
        this.database = database;
    }

    /** Messages by system and outcome, since ever. */
    public Map<String, Map<Outcome, Long>> bySystem() {
        Map<String, Map<Outcome, Long>> counts = new HashMap<>();
        new ListQuery("select system, outcome, sum(n) from tally")
                .then("group by system, outcome")
                .list(database, row ->
                        new Count(row.getString(1), Outcome.valueOf(row.getString(2)), row.getLong(3)))
                .forEach(count -> counts.computeIfAbsent(count.system(), system -> new EnumMap<>(Outcome.class))
                        .put(count.outcome(), count.n()));
        return counts;
    }

    /**
     * @param last    the youngest minute
     * @param minutes how many
     */
    public Throughput perMinute(Instant last, int minutes) {
        Instant first = last.minus(minutes - 1L, ChronoUnit.MINUTES);
        Map<Outcome, List<Long>> series = new EnumMap<>(Outcome.class);
        new ListQuery("select minute, outcome, sum(n) from tally_minute")
                .where("minute >= ?", first.atOffset(ZoneOffset.UTC))
                .then("group by minute, outcome")
                .list(database, row -> new MinuteCount(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        Outcome.valueOf(row.getString(2)),
                        row.getLong(3)))
                .forEach(count -> {
                    int index = (int) ChronoUnit.MINUTES.between(first, count.minute());
                    if (index < minutes) {
                        series.computeIfAbsent(
                                        count.outcome(), outcome -> new ArrayList<>(Collections.nCopies(minutes, 0L)))
                                .set(index, count.n());
                    }
                });
        List<Instant> times =
                Stream.iterate(first, minute -> minute.plus(1, ChronoUnit.MINUTES)).limit(minutes).toList();
        return new Throughput(times, series);
    }
}
