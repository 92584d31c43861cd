package aero.interline.customer.boundary;

import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.customer.control.Profiles;
import aero.interline.customer.entity.Profile;
import aero.interline.domain.customer.StrongKey;
import aero.interline.platform.control.ListQuery;
import aero.interline.platform.control.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * What customers are called. Somebody known by a number alone is called by it, {@code Member AC 480934}; the number lies
 * sealed and is opened for those only.
 */
final class CustomerNames {

    private static final String UNNAMED = "Without a name";

    private final DataSource database;
    private final Vault vault;

    CustomerNames(DataSource database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** By name. */
    List<CustomerName> list(Collection<Long> customers) {
        long[] ids = customers.stream().mapToLong(Long::longValue).toArray();
        List<CustomerName> named = new ListQuery("select id, surname, given from customer")
                .where("id = any(?)", ids)
                .where("merged_into is null")
                .then("order by name_key, id")
                .list(database, row -> new CustomerName(row.getString("id"), of(row)));
        Map<String, String> numbers = numbers(named.stream().filter(each -> each.name() == null)
                .mapToLong(each -> Long.parseLong(each.id())).toArray());
        return named.stream()
                .map(each -> each.name() == null
                        ? new CustomerName(each.id(), of(numbers, each.id()))
                        : each)
                .toList();
    }

    /** The name in a row with surname and given name, {@code null} for somebody without. */
    static String of(ResultSet row) throws SQLException {
        String given = row.getString("given");
        return given == null ? row.getString("surname") : row.getString("surname") + ", " + given;
    }

    /** For somebody without a name. */
    static String of(Map<String, String> numbers, String id) {
        return numbers.getOrDefault(id, UNNAMED);
    }

    /** For somebody without a name, as told by that customer's profiles. */
    static String of(Stream<Profile> profiles) {
        return profiles.flatMap(each -> each.memberships().stream()).findFirst()
                .map(CustomerNames::member).orElse(UNNAMED);
    }

    /** What to call customers without a name. */
    Map<String, String> numbers(long[] ids) {
        Map<String, String> numbers = new HashMap<>();
        if (ids.length > 0) {
            new ListQuery("select s.customer_id, s.id, " + Profiles.COLUMNS + " from source_record s" + Profiles.KEYS)
                    .where("customer_id = any(?)", ids)
                    .where("profile is not null")
                    .where("(s.profile_owner is null or k.id is not null)")
                    .then("order by s.id")
                    .list(database, row -> Map.entry(row.getString(1), Profiles.open(vault, Profiles.read(row, row.getLong(2)))))
                    .forEach(each -> each.getValue().memberships().stream().findFirst()
                            .ifPresent(member -> numbers.putIfAbsent(each.getKey(), member(member))));
        }
        return numbers;
    }

    private static String member(LoyaltyMembership membership) {
        return "Member " + StrongKey.spoken(membership);
    }
}
