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

    private static final String MAYBE_MINE = "(anchors && array(select s.source_key from source_record s where s.customer_id = ?)"
            + " or customer_id = any(array(select ?::bigint union all select c.id from customer c where c.merged_into = ?)))";
    private static final String MINE = MAYBE_MINE + " and whose(anchors, customer_id) = ?";

    private Whose() {}

    /** Lines of the customer. */
    static ListQuery of(String select, long customer) {
        return new ListQuery(select).where(MINE, customer, customer, customer, customer);
    }

    /** Lines of the customer, and those of this kind that were written while it was one with whoever has them now. */
    static ListQuery of(String select, long customer, String shared) {
        return new ListQuery(select)
                .where(MAYBE_MINE + " and (" + shared + " or whose(anchors, customer_id) = ?)", customer, customer, customer, customer);
    }

    /** The customer who lives under an id: itself, or the one it was joined into. */
    static Optional<Long> living(DataSource database, long id) {
        return new ListQuery("select coalesce(merged_into, id) from customer").where("id = ?", id)
                .list(database, row -> row.getLong(1)).stream().findFirst();
    }
}
