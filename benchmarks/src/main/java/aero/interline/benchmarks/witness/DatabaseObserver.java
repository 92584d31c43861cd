package aero.interline.benchmarks.witness;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what the checker needs straight from the hub's tables, past the hub. */
public final class DatabaseObserver {

    private static final String MESSAGES = """
            select m.id, m.correlation_id, m.outcome, m.code, m.changes, m.duplicate_of, coalesce(t.n, 0) as effects
              from message m
              left join (select message_id, count(*) as n from timeline group by 1) t on t.message_id = m.id
             order by m.id""";

    private static final String RESERVATIONS = """
            select r.key, r.message_id, r.version_modified, r.passengers,
                   coalesce(p.n, 0) as persons, coalesce(p.decisions, 0) as decisions, coalesce(s.n, 0) as segments
              from reservation r
              left join (select reservation_id, count(*) as n, count(d.source_record_id) as decisions
                           from source_record
                           left join (select distinct source_record_id from match_decision) d
                             on d.source_record_id = source_record.id
                          group by 1) p on p.reservation_id = r.id
              left join (select reservation_id, count(*) as n from segment group by 1) s on s.reservation_id = r.id""";

    private final Connection connection;

    public DatabaseObserver(Connection connection) {
        this.connection = connection;
    }

    public Observed observe() throws SQLException {
        List<Observed.MessageRow> messages = messages();
        long inbox = count("select count(*) from inbox");
        long contents = count("select count(distinct content_hash) from message");
        return new Observed(
                messages,
                reservations(),
                count("select count(*) from message_body b join message m on m.id = b.message_id"),
                inbox - contents,
                contents,
                tally(),
                count("""
                        select count(*) from source_record s
                          left join customer c on c.id = s.customer_id where c.id is null or c.merged_into is not null"""));
    }

    /** How many messages are decided; cheap enough to poll. */
    public long decided() throws SQLException {
        return count("select coalesce(sum(n), 0) from tally");
    }

    private List<Observed.MessageRow> messages() throws SQLException {
        List<Observed.MessageRow> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(MESSAGES)) {
            while (result.next()) {
                rows.add(new Observed.MessageRow(
                        result.getLong("id"),
                        result.getString("correlation_id"),
                        result.getString("outcome"),
                        result.getString("code"),
                        result.getInt("changes"),
                        result.getObject("duplicate_of", Long.class),
                        result.getInt("effects")));
            }
        }
        return rows;
    }

    private Map<String, Observed.ReservationRow> reservations() throws SQLException {
        Map<String, Observed.ReservationRow> rows = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(RESERVATIONS)) {
            while (result.next()) {
                OffsetDateTime modified = result.getObject("version_modified", OffsetDateTime.class);
                rows.put(result.getString("key"), new Observed.ReservationRow(
                        result.getString("key"),
                        result.getLong("message_id"),
                        modified == null ? Instant.EPOCH : modified.toInstant(),
                        result.getInt("passengers"),
                        result.getInt("persons"),
                        result.getInt("decisions"),
                        result.getInt("segments")));
            }
        }
        return rows;
    }

    private Map<String, Long> tally() throws SQLException {
        Map<String, Long> counts = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select outcome, sum(n) from tally group by outcome")) {
            while (result.next()) {
                counts.put(result.getString(1), result.getLong(2));
            }
        }
        return counts;
    }

    private long count(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }
}
