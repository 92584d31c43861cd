package aero.interline.exchange.boundary;

import aero.interline.contracts.exchange.Outcome;
import aero.interline.platform.control.ListQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Reads which messages belong together: the records of a file, the parts of a set. */
final class RelatedMessages {

    private final DataSource database;

    RelatedMessages(DataSource database) {
        this.database = database;
    }

    /** The records of a file by their outcomes; {@code null} where there are none. */
    RecordCounts records(long file) {
        Map<Outcome, Long> counts = new ListQuery("select outcome, count(*) from message")
                .where("parent_id = ?", file)
                .then("group by outcome")
                .list(database, row -> Map.entry(Outcome.valueOf(row.getString(1)), row.getLong(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return RecordCounts.of(counts);
    }

    /** The set that a message is part of, in the issue in which it stands. */
    Optional<PartView> part(long id) {
        return new ListQuery("select p.name, p.number, p.last, p.system, p.issue,"
                        + " s.issue > p.issue or s.completed_at is not null from message_part p"
                        + " join part_set s on s.system = p.system and s.name = p.name")
                .where("p.message_id = ?", id)
                .then("order by p.issue desc limit 1")
                .list(database, row -> new PartView(row.getString(1), row.getInt(2), row.getBoolean(3), row.getBoolean(6),
                        parts(row.getString(4), row.getString(1), row.getInt(5))))
                .stream()
                .findFirst();
    }

    private List<PartView.PartRef> parts(String system, String name, int issue) {
        return new ListQuery("select number, message_id from message_part")
                .where("system = ?", system)
                .where("name = ?", name)
                .where("issue = ?", issue)
                .then("order by number")
                .list(database, row -> new PartView.PartRef(row.getInt(1), row.getString(2)));
    }
}
