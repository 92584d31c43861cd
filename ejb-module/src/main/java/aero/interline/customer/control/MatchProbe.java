package aero.interline.customer.control;

import aero.interline.contracts.fact.Passenger;
import aero.interline.customer.entity.Imprint;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * One match by itself, as the intake does it for a new record: looked up, compared and decided, without locking any family
 * and without writing. For measurements.
 */
public final class MatchProbe {

    private final Matching matching;

    public MatchProbe(Matching matching) {
        this.matching = matching;
    }

    /**
     * The transaction holds the locks of a look-up until its end.
     *
     * @param sourceKey of the record
     * @return how many stored prints are alike enough that a steward should look at least
     */
    public int match(Connection connection, UUID sourceKey, Passenger person) throws SQLException {
        Imprint imprint = matching.imprints().of(person);
        Changes changes = new Changes(Map.of(imprint.print(), imprint), Set.of(), List.of(sourceKey), List.of(), false);
        return matching.candidates().find(connection, changes, Set.of()).tied().size();
    }
}
