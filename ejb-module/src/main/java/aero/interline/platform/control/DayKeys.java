package aero.interline.platform.control;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import javax.crypto.SecretKey;
import javax.sql.DataSource;

/**
 * The data keys, one per day, stored wrapped by the master key. They are made ahead, at start-up and daily, and never
 * inside the transaction of a message: a key that was rolled back could not open what was sealed with it.
 */
public final class DayKeys {

    /** A key of one day, ready for use. */
    public record DayKey(int id, SecretKey key) {}

    private final KeyWrapping wrapping;
    private final DataSource database;
    private final NavigableMap<LocalDate, DayKey> byDay = new ConcurrentSkipListMap<>();
    private final Map<Integer, SecretKey> byId = new ConcurrentHashMap<>();

    public DayKeys(MasterKey master, DataSource database) {
        this.wrapping = new KeyWrapping(master, "interline day keys 1");
        this.database = database;
    }

    /** Makes the keys that are missing from the first to the last day, and learns all of them. */
    public void ensure(LocalDate first, LocalDate last) throws SQLException {
        try (Connection connection = database.getConnection()) {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into day_key (day, wrapped) values (?, ?) on conflict (day) do nothing")) {
                for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
                    insert.setObject(1, day);
                    insert.setBytes(2, wrapping.make(owner(day)));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
        load();
    }

    /** The key of the day, or the newest earlier one should the day's own be missing. */
    DayKey of(LocalDate day) {
        Map.Entry<LocalDate, DayKey> known = byDay.floorEntry(day);
        if (known == null) {
            load();
            known = byDay.floorEntry(day);
        }
        if (known == null) {
            throw missing("There is no encryption key for " + day + " or before");
        }
        return known.getValue();
    }

    SecretKey byId(int id) {
        SecretKey key = byId.get(id);
        if (key == null) {
            load();
            key = byId.get(id);
        }
        if (key == null) {
            throw missing("The encryption key " + id + " is gone");
        }
        return key;
    }

    private void load() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select id, day, wrapped from day_key");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                LocalDate day = rows.getObject(2, LocalDate.class);
                SecretKey key = unwrap(day, rows.getBytes(3));
                byId.put(rows.getInt(1), key);
                byDay.put(day, new DayKey(rows.getInt(1), key));
            }
        } catch (SQLException e) {
            throw new DatabaseFailure("The encryption keys cannot be read", e);
        }
    }

    /** No message is to blame for a key that is not there. */
    private static DatabaseFailure missing(String message) {
        return new DatabaseFailure(message, new SQLException(message, "58030"));
    }

    private SecretKey unwrap(LocalDate day, byte[] wrapped) {
        try {
            return wrapping.open(wrapped, owner(day));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The master key does not open the key of " + day + ": it is not the one this database was made with", e);
        }
    }

    private static byte[] owner(LocalDate day) {
        return day.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
