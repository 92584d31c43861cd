package aero.interline.platform.control;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Version 25: hashes of contents, which were plain ones, get the key that those of today have, so that what came before is still
 * recognised when it comes again (invariant I2). It is no SQL because the key must not get into the database.
 */
final class KeyedContentHashes implements JavaMigration {

    private static final int AT_ONCE = 10_000;

    private record Row(long id, byte[] plain, byte[] keyed) {}

    private static final SetStatement<Row> CLAIMS = SetStatement.of(Row.class)
            .column("claim", "uuid", row -> claim(row.plain))
            .column("keyed", "uuid", row -> claim(row.keyed))
            .statement("update inbox set claim = given.keyed", " where inbox.claim = given.claim");

    private final KeyedHash hash;

    KeyedContentHashes(KeyedHash hash) {
        this.hash = hash;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("25");
    }

    @Override
    public String getDescription() {
        return "content hashes are keyed";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        rewrite(connection, "message", "content_hash", true);
        for (String versioned : List.of("reservation", "source_record", "activity")) {
            rewrite(connection, versioned, "version_hash", false);
        }
    }

    private void rewrite(Connection connection, String table, String column, boolean claimed) throws SQLException {
        SetStatement<Row> update = SetStatement.of(Row.class).column("id", "bigint", Row::id)
                .column(column, "bytea", Row::keyed).update(table);
        long last = Long.MIN_VALUE;
        for (List<Row> rows = after(last, connection, table, column); !rows.isEmpty(); rows = after(last, connection, table, column)) {
            update.execute(connection, rows);
            if (claimed) {
                CLAIMS.execute(connection, rows);
            }
            last = rows.get(rows.size() - 1).id;
        }
    }

    private List<Row> after(long last, Connection connection, String table, String column) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("select id, " + column + " from " + table + " where id > ? and "
                + column + " is not null order by id limit " + AT_ONCE)) {
            query.setLong(1, last);
            try (ResultSet result = query.executeQuery()) {
                while (result.next()) {
                    byte[] plain = result.getBytes(2);
                    rows.add(new Row(result.getLong(1), plain, hash.ofContent(plain)));
                }
            }
        }
        return rows;
    }

    private static UUID claim(byte[] contentHash) {
        ByteBuffer bytes = ByteBuffer.wrap(contentHash);
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
