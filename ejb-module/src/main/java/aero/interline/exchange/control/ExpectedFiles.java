package aero.interline.exchange.control;

import aero.interline.platform.control.MessageIds;
import aero.interline.platform.control.SqlArrays;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

/**
 * The files that systems send every day by some time. A file belongs to the day whose deadline is nearest to its arrival, or to the
 * day that its name tells. One that was refused has not come, nor one that is yesterday's once more. Several nodes may look at once.
 */
public final class ExpectedFiles {

    /** Files that were due earlier are no longer looked for the first time. */
    private static final Duration LOOK_BACK = Duration.ofDays(1);
    private static final Duration NEAREST = Duration.ofHours(12);
    /** What is missing for longer is no longer waited for. */
    private static final Duration LONGEST = Duration.ofDays(30);
    private static final String OPEN = "select series from gap where closed_at is null and kind = 'SCHEDULE' and system = ? and opened_at > ?";
    private static final String CAME = "select min(id) from message where system = ? and id >= ? and id < ? and parent_id is null"
            + " and channel in ('file', 'file-kept') and outcome not in ('DEAD', 'DUPLICATE') and correlation_id ~ ?";

    private final MessageIds ids;
    private final List<FileDue> rules;

    public ExpectedFiles(MessageIds ids, List<FileDue> rules) {
        this.ids = ids;
        this.rules = List.copyOf(rules);
    }

    /** Reports files that should be here and closes the gaps of those that are here by now. */
    public void look(Connection connection, Instant now) throws SQLException {
        for (FileDue rule : rules) {
            TreeSet<LocalDate> open = open(connection, rule, now);
            TreeSet<LocalDate> days = new TreeSet<>(open);
            days.addAll(rule.due(now.minus(LOOK_BACK), now));
            for (LocalDate day : days) {
                Long came = came(connection, rule, day, now);
                if (came != null && open.contains(day)) {
                    GapBook.close(connection, rule.system(), "SCHEDULE", rule.series(day), came, now);
                } else if (came == null && !open.contains(day)) {
                    GapBook.open(connection, List.of(
                            new GapBook.Due(ids.next(), rule.system(), "SCHEDULE", rule.series(day), rule.expected(day), now)));
                }
            }
        }
    }

    private static TreeSet<LocalDate> open(Connection connection, FileDue rule, Instant now) throws SQLException {
        TreeSet<LocalDate> days = new TreeSet<>();
        try (PreparedStatement select = connection.prepareStatement(OPEN)) {
            select.setString(1, rule.system());
            select.setObject(2, SqlArrays.timestamp(now.minus(LONGEST)));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    rule.day(rows.getString(1)).ifPresent(days::add);
                }
            }
        }
        return days;
    }

    private static Long came(Connection connection, FileDue rule, LocalDate day, Instant now) throws SQLException {
        Instant deadline = rule.deadline(day);
        Instant end = rule.dated() ? now.plus(NEAREST) : deadline.plus(NEAREST);
        try (PreparedStatement select = connection.prepareStatement(CAME)) {
            select.setString(1, rule.system());
            select.setLong(2, MessageIds.floor(deadline.minus(NEAREST)));
            select.setLong(3, MessageIds.floor(end));
            select.setString(4, rule.expression(day));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getObject(1, Long.class);
            }
        }
    }
}
