package aero.interline.privacy.control;

import aero.interline.activity.control.ActivityKeys;
import aero.interline.contracts.fact.PersonName;
import aero.interline.domain.activity.Activity;
import aero.interline.domain.customer.NameAgreement;
import aero.interline.platform.control.SqlArrays;
import aero.interline.privacy.entity.Traces.Name;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Relatives and companions of a person, and what leads to them as well: a frequent traveller number that a parent lends a
 * child, the locator of a booking of several. What is found by that alone is the person's only if it names the person and
 * none of them.
 */
final class Bystanders {

    /** Whether a record {@code s} is what somebody's own programme or agency says of them; a booking may cite another's number. */
    static final String PROFILE = "exists (select from activity a where a.id = s.reservation_id and a.kind = 'profile') as own_profile";

    private static final String RELATIVES = "select s.surname, s.given, coalesce(s.member_keys, '{}') as member_keys, " + PROFILE + ","
            + " coalesce(s.document_keys, '{}') || coalesce(s.loyalty_keys, '{}') || coalesce(s.journey_keys, '{}') as keys"
            + " from (select coalesce(family, id) as head from customer where id = any(?)) mine"
            + " join lateral (select id from customer where id = mine.head union select id from customer where family = mine.head) c"
            + " on c.id <> all(?) join source_record s on s.customer_id = c.id";

    private final Set<UUID> offered = new HashSet<>();
    private final Set<UUID> accounts = new HashSet<>();
    private final Set<UUID> doubtful = new TreeSet<>();
    private final Set<Name> names = new HashSet<>();

    static Set<UUID> accounts(ResultSet row) throws SQLException {
        return row.getBoolean("own_profile") ? Set.copyOf(SqlArrays.uuids(row, row.findColumn("member_keys"))) : Set.of();
    }

    void relatives(Connection connection, List<Long> customers) throws SQLException {
        SqlArrays.query(connection, RELATIVES.replace("all(?)", "all('" + SqlArrays.text(customers) + "')"), "bigint", customers, row -> {
            offered.addAll(SqlArrays.uuids(row, row.findColumn("keys")));
            offered.addAll(SqlArrays.uuids(row, row.findColumn("member_keys")));
            accounts.addAll(accounts(row));
            names.add(new Name(row.getString("surname"), row.getString("given")));
        });
    }

    /** Somebody else in a reservation, and the keys that the reservation tells of them. */
    void companion(PersonName name, Collection<UUID> keys) {
        offered.addAll(keys);
        if (name != null) {
            names.add(new Name(name.surname(), name.given()));
        }
    }

    void doubtful(UUID key) {
        doubtful.add(key);
    }

    /** Takes from a person's keys what others offer too, but for an account that is the person's and nobody else's. */
    void part(Set<UUID> keys, Set<UUID> ownAccounts) {
        for (UUID each : offered) {
            boolean own = ownAccounts.contains(each) && !accounts.contains(each);
            if (!own && keys.remove(each)) {
                doubtful.add(each);
            }
        }
    }

    /** Keys that lead to others, too. */
    Set<UUID> doubtful() {
        return doubtful;
    }

    /** Whether an activity that agrees with the person's name, and is tied to one of {@code keys} or a doubtful one, may be about others. */
    boolean maybeMeant(Activity activity, Set<UUID> keys, ActivityKeys hashes) {
        boolean sure = activity.ties().stream().map(hashes::of).anyMatch(keys::contains);
        return !sure && (activity.name() == null || names.stream()
                .anyMatch(each -> NameAgreement.possible(activity.name(), each.surname(), each.given())));
    }
}
