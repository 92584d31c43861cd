package aero.interline.consent.control;

import aero.interline.domain.consent.Channel;
import aero.interline.domain.consent.ConsentAct;
import aero.interline.domain.consent.Consents;
import aero.interline.domain.consent.ContactWindow;
import aero.interline.domain.consent.Frequency;
import aero.interline.domain.consent.Proof;
import aero.interline.platform.control.DatabaseFailure;
import aero.interline.platform.control.SqlArrays;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** The table {@code consent_act}. */
public final class ConsentLedger {

    private static final String SELECT = "select id, given, purpose, channel, partner, at, expires_at, window_days, window_from,"
            + " window_to, window_zone, most, proof_by, proof_how, text_version, reference, recorded_by, recorded_at"
            + " from consent_act";

    private static final String INSERT = "insert into consent_act (customer_id, anchors, numbers, given, purpose, channel, partner, at,"
            + " expires_at, window_days, window_from, window_to, window_zone, most, proof_by, proof_how, text_version,"
            + " reference, recorded_by, recorded_at)"
            + " values (" + Whose.HELD + ", %s, case when ? then '{}' else " + Whose.NUMBERS + " end"
            + ", ?".repeat(17) + ") returning id";

    private final DataSource database;

    public ConsentLedger(DataSource database) {
        this.database = database;
    }

    /** The customer who lives under an id: itself, or the one it was joined into. */
    public Optional<Long> living(long id) {
        return Whose.living(database, id);
    }

    /** A withdrawal holds for everybody who was the customer then: who parts later has not allowed again what was withdrawn. */
    public Consents of(long customer) {
        return new Consents(Whose.withShared(SELECT, customer).list(database, ConsentLedger::read));
    }

    /** @return its id */
    public long add(long customer, ConsentAct act) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT.formatted(act.given() ? Whose.ANCHORS : Whose.ALL_ANCHORS))) {
            bind(insert, customer, act);
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new DatabaseFailure("A consent could not be written", e);
        }
    }

    private static void bind(PreparedStatement insert, long customer, ConsentAct act) throws SQLException {
        ContactWindow window = act.window();
        Proof proof = act.proof();
        insert.setLong(1, customer);
        insert.setLong(2, customer);
        insert.setBoolean(3, act.given());
        insert.setLong(4, customer);
        insert.setLong(5, customer);
        insert.setBoolean(6, act.given());
        insert.setString(7, act.purpose());
        insert.setString(8, act.channel() == null ? null : act.channel().word());
        insert.setString(9, act.partner());
        insert.setObject(10, SqlArrays.timestamp(act.at()));
        insert.setObject(11, SqlArrays.timestamp(act.expires()), Types.TIMESTAMP_WITH_TIMEZONE);
        insert.setObject(12, window == null ? null : bits(window.days()), Types.SMALLINT);
        insert.setObject(13, window == null ? null : window.from(), Types.TIME);
        insert.setObject(14, window == null ? null : window.to(), Types.TIME);
        insert.setString(15, window == null ? null : window.zone().getId());
        insert.setString(16, act.most() == null ? null : act.most().text());
        insert.setString(17, proof.by().name());
        insert.setString(18, proof.how().name());
        insert.setString(19, proof.textVersion());
        insert.setString(20, proof.reference());
        insert.setString(21, proof.recordedBy());
        insert.setObject(22, SqlArrays.timestamp(proof.recordedAt()));
    }

    private static ConsentAct read(ResultSet row) throws SQLException {
        String channel = row.getString("channel");
        String most = row.getString("most");
        return new ConsentAct(
                row.getLong("id"),
                row.getBoolean("given"),
                row.getString("purpose"),
                channel == null ? null : Channel.valueOf(channel.toUpperCase(Locale.ROOT)),
                row.getString("partner"),
                SqlArrays.instant(row, 6),
                SqlArrays.instant(row, 7),
                window(row),
                most == null ? null : Frequency.read(most).orElseThrow(),
                new Proof(Proof.By.valueOf(row.getString("proof_by")), Proof.How.valueOf(row.getString("proof_how")),
                        row.getString("text_version"), row.getString("reference"), row.getString("recorded_by"),
                        SqlArrays.instant(row, 18)));
    }

    private static ContactWindow window(ResultSet row) throws SQLException {
        int days = row.getInt("window_days");
        if (row.wasNull()) {
            return null;
        }
        Set<DayOfWeek> chosen = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if ((days & bit(day)) != 0) {
                chosen.add(day);
            }
        }
        return new ContactWindow(chosen, row.getObject("window_from", LocalTime.class),
                row.getObject("window_to", LocalTime.class), ZoneId.of(row.getString("window_zone")));
    }

    private static int bits(Set<DayOfWeek> days) {
        return days.stream().mapToInt(ConsentLedger::bit).sum();
    }

    private static int bit(DayOfWeek day) {
        return 1 << day.ordinal();
    }
}
