package aero.interline.consent.control;

import aero.interline.domain.consent.Channel;
import aero.interline.domain.consent.Contact;
import aero.interline.domain.consent.Frequency;
import aero.interline.platform.control.DatabaseFailure;
import aero.interline.platform.control.SqlArrays;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** The tables {@code contact} and {@code contact_limit}: how often a customer was contacted, and how often is enough. */
public final class ContactBook {

    private static final String RECORD = "insert into contact (customer_id, anchors, channel, purpose, partner, at, reference,"
            + " recorded_by) values (" + Whose.HELD + ", " + Whose.ANCHORS + ", ?, ?, ?, ?, ?, ?) on conflict (recorded_by, reference) do nothing";
    private static final String KNOWN = "select whose(anchors, customer_id) = ? and channel = ? and purpose = ? and partner = ?"
            + " from contact where recorded_by = ? and reference = ?";
    private static final String LIMIT = "insert into contact_limit (customer_id, anchors, channel, most, recorded_by)"
            + " values (" + Whose.HELD + ", " + Whose.ANCHORS + ", ?, ?, ?)";

    private record Chosen(Channel channel, Frequency most) {}

    private final DataSource database;

    public ContactBook(DataSource database) {
        this.database = database;
    }

    /** From a moment on, the latest first. */
    public List<Contact> of(long customer, Instant from) {
        return Whose.of("select channel, purpose, partner, at from contact", customer)
                .where("at > ?", SqlArrays.timestamp(from))
                .then("order by at desc, id desc")
                .list(database, row -> new Contact(channel(row.getString(1)), row.getString(2), row.getString(3),
                        SqlArrays.instant(row, 4)));
    }

    /**
     * @param reference the recorder's own name of the contact, or {@code null}; one that is known counts nothing
     * @return whether it is on record; not if the name is that of another contact
     */
    public boolean record(long customer, Contact contact, String reference, String by) {
        return write(RECORD, customer, contact.channel().word(), contact.purpose(), contact.partner(),
                SqlArrays.timestamp(contact.at()), reference, by) == 1 || known(customer, contact, reference, by);
    }

    private boolean known(long customer, Contact contact, String reference, String by) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(KNOWN)) {
            select.setLong(1, customer);
            select.setString(2, contact.channel().word());
            select.setString(3, contact.purpose());
            select.setString(4, contact.partner());
            select.setString(5, by);
            select.setString(6, reference);
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new DatabaseFailure("A contact could not be looked for", e);
        }
    }

    /** @param most {@code null}: the configured limit holds again */
    public void limit(long customer, Channel channel, Frequency most, String by) {
        write(LIMIT, customer, channel.word(), most == null ? null : most.text(), by);
    }

    /** Limits of the customer's own; a channel without one does not appear. */
    public Map<Channel, Frequency> limits(long customer) {
        Map<Channel, Frequency> limits = new EnumMap<>(Channel.class);
        Whose.of("select channel, most from contact_limit", customer)
                .then("order by at, id")
                .list(database, row -> new Chosen(channel(row.getString(1)),
                        Optional.ofNullable(row.getString(2)).flatMap(Frequency::read).orElse(null)))
                .forEach(each -> limits.put(each.channel(), each.most()));
        limits.values().removeIf(most -> most == null);
        return limits;
    }

    private int write(String sql, long customer, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setLong(1, customer);
            insert.setLong(2, customer);
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 3, values[i]);
            }
            return insert.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure("A contact could not be written", e);
        }
    }

    private static Channel channel(String word) {
        return Channel.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
