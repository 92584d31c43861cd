package aero.interline.access.boundary;

import aero.interline.platform.control.DatabaseFailure;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;

/**
 * Who saw or did what, append only: the hub's own database role can neither change nor delete a line. What is audited is
 * written before it is shown, so that nobody sees anything when the trail cannot be kept.
 */
@Stateless
public class AuditTrail {

    @Resource(lookup = "java:app/jdbc/interline")
    private DataSource database;

    /**
     * @param action a short verb with its object, such as {@code body-viewed}
     * @param object id or user name, never personal data; or {@code null}
     */
    public void record(String actor, String action, String object) {
        recordEach(actor, action, Collections.singletonList(object));
    }

    /** A line for each of some objects. */
    public void recordEach(String actor, String action, List<String> objects) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into audit (actor, action, object) select ?, ?, * from unnest(?)")) {
            insert.setString(1, actor);
            insert.setString(2, action);
            insert.setArray(3, connection.createArrayOf("text", objects.toArray()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure("The audit trail cannot be written", e);
        }
    }
}
