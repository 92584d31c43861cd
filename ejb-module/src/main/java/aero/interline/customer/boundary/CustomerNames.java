package aero.interline.customer.boundary;

import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.customer.entity.Profile;
import aero.interline.domain.customer.StrongKey;
import aero.interline.platform.control.FactJson;
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
            new ListQuery("select customer_id, id, profile_key_id, profile from source_record")
                    .where("customer_id = any(?)", ids)
                    .where("profile is not null")
                    .then("order by id")
                    .list(database, row -> Map.entry(row.getString(1), profile(row.getLong(2), row.getInt(3), row.getBytes(4))))
                    .forEach(each -> each.getValue().memberships().stream().findFirst()
                            .ifPresent(member -> numbers.putIfAbsent(each.getKey(), member(member))));
        }
        return numbers;
    }

    private static String member(LoyaltyMembership membership) {
        return "Member " + StrongKey.spoken(membership);
    }

    private Profile profile(long record, int keyId, byte[] sealed) {
        return FactJson.read(vault.open(Vault.Content.PROFILE, record, keyId, sealed), Profile.class);
    }
}
