package aero.interline.loyalty.control;

import aero.interline.activity.entity.Happened;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.MilesMoved;
import aero.interline.domain.customer.StrongKey;
import aero.interline.platform.control.KeyedHash;
import aero.interline.platform.control.SetStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Keeps every movement of miles once, under the account that it belongs to. */
public final class MilesMovements {

    private record Row(long activityId, UUID account, MilesMoved moved) {}

    private static final SetStatement<Row> WRITE = SetStatement.of(Row.class)
            .column("activity_id", "bigint", Row::activityId)
            .column("account", "uuid", Row::account)
            .column("kind", "text", r -> r.moved().kind())
            .column("miles", "bigint", r -> r.moved().miles())
            .column("status_miles", "bigint", r -> r.moved().statusMiles())
            .column("booked_on", "date", r -> r.moved().bookedOn())
            .upsert("miles_movement", "activity_id", "");

    private final KeyedHash hash;

    public MilesMovements(KeyedHash hash) {
        this.hash = hash;
    }

    /** @param happened of all kinds; those that are no movements are passed over */
    public void write(Connection connection, List<Happened> happened) throws SQLException {
        List<Row> rows = happened.stream()
                .filter(each -> each.told().fact() instanceof MilesMoved)
                .map(each -> row(each.activityId(), (MilesMoved) each.told().fact()))
                .sorted(Comparator.comparing(Row::activityId))
                .toList();
        WRITE.execute(connection, rows);
    }

    private Row row(long activityId, MilesMoved moved) {
        return new Row(activityId, account(moved.membership()), moved);
    }

    private UUID account(LoyaltyMembership membership) {
        String carrier = StrongKey.compact(membership.carrier());
        return hash.of(StrongKey.Kind.MEMBER.name(), carrier + StrongKey.compact(membership.number()));
    }
}
