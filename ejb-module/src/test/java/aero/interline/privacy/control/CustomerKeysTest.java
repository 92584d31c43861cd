package aero.interline.privacy.control;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.customer.control.Profiles;
import aero.interline.customer.entity.SealedProfile;
import aero.interline.platform.control.FactJson;
import aero.interline.platform.control.SqlArrays;
import aero.interline.platform.control.Vault;
import aero.interline.platform.entity.CustomerKey;
import aero.interline.privacy.entity.Job;
import aero.interline.testing.Reservation;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is known of a customer is sealed under a key of the customer's own, which an erasure deletes. */
class CustomerKeysTest extends PrivacyJobsFixture {

    @Test
    void recordsOfOthersThatNeedTheKeyAreSealedAnew() throws Exception {
        report(Reservation.of("AAA111").withPassport("SMITH", "ANNA", PASSPORT).report());
        report(Reservation.of("BBB222").withMember("ZYLBERQUIST", "OTTOLINE", MEMBER).report());
        long first = customers("SMITH").get(0);
        long other = customers("ZYLBERQUIST").get(0);
        String profile = "select encode(profile, 'hex') from source_record where customer_id = " + other;
        lendKey(first, other);
        erase(first);

        assertThat(hub.database.rows("select profile_owner from source_record")).containsExactly(Long.toString(other));
        assertThat(hub.database.rows(profile)).hasSize(1);
        assertThat(exported(other).get("sourceRecords").toString()).contains(MEMBER);
    }

    /** As after two customers who were one parted: the record of one lies under the key of the other. */
    private void lendKey(long owner, long borrower) throws SQLException {
        hub.database.transactions().inNew(connection -> {
            var sealed = new SealedProfile[1];
            var key = new CustomerKey[1];
            long[] record = new long[1];
            SqlArrays.query(connection, "select s.id, "
                    + Profiles.COLUMNS + " from source_record s"
                    + Profiles.KEYS + " where s.customer_id = any(?)", "bigint", List.of(borrower), row -> {
                        record[0] = row.getLong(1);
                        sealed[0] = Profiles.read(row, record[0]);
                    });
            SqlArrays.query(connection, "select wrapped from customer_key where id = any(?)", "bigint",
                    List.of(owner), row -> key[0] = new CustomerKey(owner, row.getBytes(1)));
            byte[] json = FactJson.write(Profiles.open(hub.vault, sealed[0]));
            try (var update = connection.prepareStatement("update source_record set profile = ?, profile_owner = ? where id = ?")) {
                update.setBytes(1, hub.vault.seal(Vault.Content.PROFILE, record[0], key[0], json));
                update.setLong(2, owner);
                update.setLong(3, record[0]);
                update.executeUpdate();
            }
            return null;
        });
    }

    @Test
    void whatDayKeysSealedIsSealedAnewAndReadAsBefore() throws Exception {
        report(Reservation.of("AAA111").withPassport("ZYLBERQUIST", "OTTOLINE", PASSPORT).report());
        report(Reservation.of("BBB222").withPassport("SMITH", "BOB", "L8988901C").report());
        asBeforeTheseKeys();
        assertThat(exported(customers("SMITH").get(0)).toString()).contains("L8988901C");
        ResealRun reseal = new ResealRun(hub.database.transactions(), hub.vault);
        reseal.begin();
        long id = Long.parseLong(hub.database.rows("select id from privacy_job where kind = 'reseal'").get(0));
        for (Job job = find(id); job.state() != Job.State.DONE; job = find(id)) {
            reseal.next(job);
        }

        assertThat(hub.database.rows("select count(*) from source_record where profile_key_id is not null or profile_owner <> customer_id"))
                .containsExactly("0");
        assertThat(exported(customers("SMITH").get(0)).toString()).contains("L8988901C");
    }

    private void asBeforeTheseKeys() throws SQLException {
        hub.database.transactions().inNew(connection -> {
            var profiles = new HashMap<Long, byte[]>();
            SqlArrays.query(connection, "select s.id, "
                    + Profiles.COLUMNS + " from source_record s"
                    + Profiles.KEYS + " where s.id > any(?)", "bigint", List.of(0L), row -> profiles.put(
                            row.getLong(1), FactJson.write(Profiles.open(hub.vault,
                                    Profiles.read(row, row.getLong(1))))));
            for (var each : profiles.entrySet()) {
                var sealed = hub.vault.seal(Vault.Content.PROFILE, each.getKey(), each.getValue());
                try (var update = connection.prepareStatement(
                        "update source_record set profile = ?, profile_key_id = ?, profile_owner = null where id = ?")) {
                    update.setBytes(1, sealed.bytes());
                    update.setInt(2, sealed.keyId());
                    update.setLong(3, each.getKey());
                    update.executeUpdate();
                }
            }
            return null;
        });
        hub.database.execute("delete from customer_key");
    }
}
