package aero.interline.consent.control;

import aero.interline.domain.consent.PreferenceAct;
import aero.interline.domain.consent.PreferenceKind;
import aero.interline.domain.consent.PreferenceSign;
import aero.interline.platform.control.DatabaseFailure;
import aero.interline.platform.control.ListQuery;
import aero.interline.platform.control.MessageIds;
import aero.interline.platform.control.SqlArrays;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;

/** The table {@code preference_act}, and what the requests on a customer's journeys show. */
public final class PreferenceBook {

    private static final String INSERT = "insert into preference_act (customer_id, anchors, kind, value, recorded_by)"
            + " values (" + Whose.HELD + ", " + Whose.ANCHORS + ", ?, ?, ?)";

    private final DataSource database;

    public PreferenceBook(DataSource database) {
        this.database = database;
    }

    public List<PreferenceAct> of(long customer) {
        return Whose.of("select id, kind, value, at, recorded_by from preference_act", customer)
                .list(database, row -> new PreferenceAct(row.getLong(1),
                        PreferenceKind.valueOf(row.getString(2).toUpperCase(Locale.ROOT)), row.getString(3),
                        SqlArrays.instant(row, 4), row.getString(5)));
    }

    /** @param value {@code null}: what was set no longer holds */
    public void set(long customer, PreferenceKind kind, String value, String by) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setLong(1, customer);
            insert.setLong(2, customer);
            insert.setString(3, kind.word());
            insert.setString(4, value);
            insert.setString(5, by);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure("A preference could not be written", e);
        }
    }

    /**
     * A record of the customer, as far as seats need it.
     *
     * @param owner reservation or activity
     * @param ref   of the passenger there
     */
    public record Travel(long owner, String ref, String system, String messageId, Instant at) {}

    public List<Travel> travels(long customer) {
        return new ListQuery("select reservation_id, ref, system, message_id, version_modified, version_sent from source_record")
                .where("customer_id = ?", customer)
                .where("ref is not null")
                .then("order by id")
                .list(database, row -> new Travel(row.getLong(1), row.getString(2), row.getString(3), row.getString(4),
                        told(row)));
    }

    /** What was asked for this customer alone; each journey counts a request once, however many flights it has. */
    public List<PreferenceSign> requests(long customer) {
        return new ListQuery("select distinct on (s.id, q.code) q.code, q.text, s.system, s.message_id, s.version_modified,"
                        + " s.version_sent from source_record s join special_request q on q.reservation_id = s.reservation_id"
                        + " and q.passenger_ref = s.ref")
                .where("s.customer_id = ?", customer)
                .then("order by s.id, q.code, q.position")
                .list(database, PreferenceBook::sign)
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<PreferenceSign> sign(ResultSet row) throws SQLException {
        return PreferenceSign.ofRequest(row.getString(1), row.getString(2), row.getString(3), row.getString(4), told(row));
    }

    /** As the sender says, else when it came: message, modified and sent stand in columns 4 to 6. */
    private static Instant told(ResultSet row) throws SQLException {
        Instant modified = SqlArrays.instant(row, 5);
        Instant sent = SqlArrays.instant(row, 6);
        return modified != null ? modified : sent != null ? sent : MessageIds.timeOf(row.getLong(4));
    }
}
