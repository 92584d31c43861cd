package aero.interline.customer.control;

import aero.interline.domain.identity.StewardDecision;
import aero.interline.platform.control.SetStatement;
import aero.interline.platform.control.SqlArrays;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Reads the table {@code steward_decision} for settling; stewards' own work writes it. */
final class StewardDecisions {

    /** Of records of some customers. */
    static final String OF = "with given as (select source_key as key from source_record where customer_id = any(?))"
            + " select d.one_key, d.other_key, d.same, d.at, d.id from given"
            + " join steward_decision d on d.one_key = given.key and d.undone_at is null"
            + " union select d.one_key, d.other_key, d.same, d.at, d.id from given"
            + " join steward_decision d on d.other_key = given.key and d.undone_at is null";

    /** Records about which, together with some others, stewards decided. */
    static final String PARTNERS = "select r.id from unnest(?::uuid[]) as given (key) cross join lateral"
            + " (select d.other_key as partner from steward_decision d where d.one_key = given.key and d.undone_at is null union all"
            + " select d.one_key from steward_decision d where d.other_key = given.key and d.undone_at is null) as said"
            + " join source_record r on r.source_key = said.partner";

    private StewardDecisions() {}

    static List<Long> partners(Connection connection, Collection<UUID> records) throws SQLException {
        List<Long> partners = new ArrayList<>();
        SqlArrays.query(connection, PARTNERS, "uuid", records, row -> partners.add(row.getLong(1)));
        return partners;
    }

    static SetStatement.RowReader into(List<StewardDecision> decisions) {
        return row -> decisions.add(new StewardDecision(row.getObject(1, UUID.class), row.getObject(2, UUID.class),
                row.getBoolean(3), SqlArrays.instant(row, 4), row.getLong(5)));
    }
}
