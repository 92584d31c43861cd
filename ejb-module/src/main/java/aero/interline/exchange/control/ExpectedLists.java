package aero.interline.exchange.control;

import aero.interline.contracts.exchange.BusinessKey;
import aero.interline.platform.control.KeyedHash;
import aero.interline.platform.control.MessageIds;
import aero.interline.platform.control.SqlArrays;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The lists that flights of known reservations need some time before or after they depart. Each look reads the
 * segments that depart within the window by an index, and the keys of messages of the last weeks: nothing that grows with what
 * the hub has kept. Several nodes may look at once.
 */
public final class ExpectedLists {

    /** Local time is at most 14 hours ahead of UTC and 12 behind. */
    private static final Duration EAST = Duration.ofHours(14);
    private static final Duration WEST = Duration.ofHours(12);
    /** No list comes earlier before the departure of its flight. */
    private static final Duration EARLIEST = Duration.ofDays(30);
    private static final String FLIGHTS = "select marketing, number, origin, departs from segment"
            + " where departs > ? and departs < ? and not cancelled and marketing is not null and number is not null"
            + " and (operating is null or operating = marketing or marketing = any(?)) group by 1, 2, 3, 4";
    private static final String LISTED = "select k.hash, min(k.message_id) from message_key k"
            + " join message m on m.id = k.message_id and m.id >= %1$d where k.hash = any(?) and k.message_id >= %1$d"
            + " and m.format = '%2$s' and m.outcome in ('APPLIED', 'PARKED', 'FILTERED') group by k.hash";
    private static final String EXPECTED = "select system, series from gap where closed_at is null and kind = 'SCHEDULE'"
            + " and opened_at > ?";

    /** A list of a flight that has been missed. */
    private record Missed(String system, String series) {

        private String format() {
            return series.substring(0, series.indexOf('/')).toLowerCase(Locale.ROOT);
        }

        private String flight() {
            return series.substring(series.indexOf('/') + 1);
        }
    }

    private record Departure(Instant at, String shown) {}

    private final MessageIds ids;
    private final KeyedHash hash;
    private final AirportZones zones;
    private final List<String> marketed;

    /** @param marketed carriers for whose flights lists come under their own number also where others operate them */
    public ExpectedLists(MessageIds ids, KeyedHash hash, AirportZones zones, Collection<String> marketed) {
        this.ids = ids;
        this.hash = hash;
        this.zones = zones;
        this.marketed = List.copyOf(marketed);
    }

    /** Reports flights that have no list of a kind although one is due. */
    public void look(Connection connection, Instant now, ListDue rule) throws SQLException {
        Map<String, Departure> flights = departing(connection, rule.from(now), rule.to(now));
        Map<String, Long> listed = listed(connection, rule.format(), flights.keySet(), now);
        List<GapBook.Due> due = new ArrayList<>();
        flights.forEach((flight, departure) -> {
            if (!listed.containsKey(flight)) {
                String expected = rule.name() + " of " + flight + ", which " + rule.departs() + " at " + departure.shown();
                due.add(new GapBook.Due(ids.next(), rule.system(), "SCHEDULE", rule.name() + "/" + flight, expected, now));
            }
        });
        GapBook.open(connection, due);
    }

    private Map<String, Departure> departing(Connection connection, Instant from, Instant to) throws SQLException {
        Map<String, Departure> flights = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(FLIGHTS)) {
            select.setObject(1, LocalDateTime.ofInstant(from.minus(WEST), ZoneOffset.UTC));
            select.setObject(2, LocalDateTime.ofInstant(to.plus(EAST), ZoneOffset.UTC));
            select.setArray(3, connection.createArrayOf("text", marketed.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    LocalDateTime local = rows.getObject(4, LocalDateTime.class);
                    Departure departure = departure(rows.getString(3), local);
                    if (departure.at().isAfter(from) && departure.at().isBefore(to)) {
                        flights.merge(rows.getString(1) + rows.getString(2) + "/" + local.toLocalDate(), departure,
                                (one, other) -> other.at().isBefore(one.at()) ? other : one);
                    }
                }
            }
        }
        return flights;
    }

    private Departure departure(String origin, LocalDateTime local) {
        String zone = zones.of(origin).map(ZoneId::getId)
                .orElse("taken as UTC: the zone of " + (origin == null ? "its airport" : origin) + " is not known");
        return new Departure(zones.instant(origin, local), local + " (" + zone + ")");
    }

    /** Closes the gaps of flights whose list has come; none comes for flights that were missed too long ago. */
    public void settle(Connection connection, Instant now) throws SQLException {
        Map<String, List<Missed>> missed = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(EXPECTED)) {
            select.setObject(1, SqlArrays.timestamp(now.minus(EARLIEST)));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Missed list = new Missed(rows.getString(1), rows.getString(2));
                    missed.computeIfAbsent(list.format(), none -> new ArrayList<>()).add(list);
                }
            }
        }
        missed.keySet().retainAll(ListDue.FORMATS);
        for (Map.Entry<String, List<Missed>> lists : missed.entrySet()) {
            List<String> flights = lists.getValue().stream().map(Missed::flight).toList();
            Map<String, Long> listed = listed(connection, lists.getKey(), flights, now);
            for (Missed each : lists.getValue()) {
                Long by = listed.get(each.flight());
                if (by != null) {
                    GapBook.close(connection, each.system(), "SCHEDULE", each.series(), by, now);
                }
            }
        }
    }

    private Map<String, Long> listed(Connection connection, String format, Collection<String> flights, Instant now) throws SQLException {
        Map<Long, String> byHash = new HashMap<>();
        flights.forEach(each -> byHash.put(hash.of(new BusinessKey(BusinessKey.Kind.FLIGHT, each)), each));
        Map<String, Long> listed = new HashMap<>();
        String recent = LISTED.formatted(MessageIds.floor(now.minus(EARLIEST)), format);
        SqlArrays.query(connection, recent, "bigint", byHash.keySet(),
                row -> listed.put(byHash.get(row.getLong(1)), row.getLong(2)));
        return listed;
    }
}
