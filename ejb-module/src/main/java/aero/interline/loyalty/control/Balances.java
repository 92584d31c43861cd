package aero.interline.loyalty.control;

import aero.interline.domain.customer.StrongKey;
import aero.interline.platform.control.KeyedHash;
import aero.interline.platform.control.ListQuery;
import java.util.UUID;
import javax.sql.DataSource;

/** Sums up accounts of miles. */
public final class Balances {

    private final KeyedHash hash;

    public Balances(KeyedHash hash) {
        this.hash = hash;
    }

    /** All miles that were booked on a membership and off it. */
    public long miles(DataSource database, String carrier, String number) {
        UUID account = hash.of(StrongKey.Kind.MEMBER.name(), StrongKey.compact(carrier) + StrongKey.compact(number));
        return new ListQuery("select coalesce(sum(miles), 0) from miles_movement").where("account = ?", account)
                .list(database, row -> row.getLong(1)).get(0);
    }
}
