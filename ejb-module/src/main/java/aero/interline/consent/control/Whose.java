package aero.interline.consent.control;

import aero.interline.platform.control.ListQuery;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Whose a line of a ledger is. It follows the records that its customer had when it was written: joined with them into another
 * customer, and out again when they part. So a merge changes no line, and its undoing gives each customer back theirs (invariant I5).
 */
final class Whose {

    private static final String RECORDS = "array(select s.source_key from source_record s where s.customer_id = ?"
            + " order by s.member_keys is null, s.source_key";

    /**
     * Source keys that a new line follows, whoever holds most of them has it: a member's profile lasts longest. Its
     * only parameter is the customer.
     */
    static final String ANCHORS = RECORDS + " limit 16)";

    /** The same for a line that holds for everybody who is the customer now. */
    static final String ALL_ANCHORS = RECORDS + ")";

    /** Its only parameter, the customer, for a new line; who is about to be erased is waited for, and is nobody then. */
    static final String HELD = "(select c.id from customer c where c.id = ? for key share)";

    /** Numbers of the customer, both its parameters, and of those who were joined into it. */
    static final String NUMBERS = "array(select ?::bigint union all select c.id from customer c where c.merged_into = ?)";

    private static final String MAYBE_MINE = "(anchors && array(select s.source_key from source_record s where s.customer_id = ?)"
            + " or customer_id = any(" + NUMBERS + "))";
    private static final String MINE = MAYBE_MINE + " and whose(anchors, customer_id) = ?";

    private Whose() {}

    /** Lines of the customer. */
    static ListQuery of(String select, long customer) {
        return new ListQuery(select).where(MINE, customer, customer, customer, customer);
    }

    /** The same of {@code consent_act}, with withdrawals that were made while it was one with whoever has them now. */
    static ListQuery withShared(String select, long customer) {
        return new ListQuery(select).where("(" + MINE + " or not given and (" + MAYBE_MINE + " or numbers && " + NUMBERS + "))",
                customer, customer, customer, customer, customer, customer, customer, customer, customer);
    }

    /** The customer who lives under an id: itself, or the one it was joined into. */
    static Optional<Long> living(DataSource database, long id) {
        return new ListQuery("select coalesce(merged_into, id) from customer").where("id = ?", id)
                .list(database, row -> row.getLong(1)).stream().findFirst();
    }
}
