package aero.interline.customer.control;

import aero.interline.customer.entity.Profile;
import aero.interline.customer.entity.SealedProfile;
import aero.interline.platform.control.FactJson;
import aero.interline.platform.control.Vault;
import aero.interline.platform.entity.CustomerKey;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Opens and seals the profiles of source records. A profile lies under the key of the customer under whom its record was
 * last written; when customers are joined or part, no ciphertext moves. Records from before there were keys of customers
 * lie under day keys until they are sealed anew.
 */
public final class Profiles {

    /** Of {@code source_record s}, to be joined with {@link #KEYS}. */
    public static final String COLUMNS = "s.profile, s.profile_key_id, s.profile_owner, k.wrapped as profile_key";

    public static final String KEYS = " left join customer_key k on k.id = s.profile_owner";

    private Profiles() {}

    /** @return {@code null} if there is none, or its key is gone and so is what it said */
    public static SealedProfile read(ResultSet row, long record) throws SQLException {
        byte[] bytes = row.getBytes("profile");
        if (bytes == null) {
            return null;
        }
        int dayKey = row.getInt("profile_key_id");
        long owner = row.getLong("profile_owner");
        if (row.wasNull()) {
            return new SealedProfile(record, bytes, null, dayKey);
        }
        byte[] wrapped = row.getBytes("profile_key");
        return wrapped == null ? null : new SealedProfile(record, bytes, new CustomerKey(owner, wrapped), 0);
    }

    public static Profile open(Vault vault, SealedProfile sealed) {
        return FactJson.read(json(vault, sealed), Profile.class);
    }

    static byte[] json(Vault vault, SealedProfile sealed) {
        return sealed.key() == null
                ? vault.open(Vault.Content.PROFILE, sealed.record(), sealed.dayKey(), sealed.bytes())
                : vault.open(Vault.Content.PROFILE, sealed.record(), sealed.key(), sealed.bytes());
    }

    static byte[] seal(Vault vault, long record, CustomerKey key, byte[] json) {
        return vault.seal(Vault.Content.PROFILE, record, key, json);
    }
}
