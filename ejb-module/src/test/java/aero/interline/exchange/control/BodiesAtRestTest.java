package aero.interline.exchange.control;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.Arrival;
import aero.interline.contracts.exchange.Decision;
import aero.interline.contracts.exchange.Outcome;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.exchange.entity.InboxClaim;
import aero.interline.platform.control.Vault;
import aero.interline.platform.control.Version25;
import aero.interline.testing.FinalState;
import aero.interline.testing.Messages;
import aero.interline.testing.Reservation;
import aero.interline.testing.TestDatabase;
import aero.interline.testing.TestHub;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** I10: what lies in the database tells neither card numbers nor documents nor raw messages. */
class BodiesAtRestTest {

    private static final String CARD = "4111111111111111";
    private static final String PASSPORT = "C01X00T47";
    private static final String EMAIL = "ANNA@example.org";
    private static final String BODY = "UNB+IATA:1+1A'FOP+CC:::VI:" + CARD + "'SSR+DOCS:HK::P/DEU/" + PASSPORT + "'";

    @Test
    void i10noCardNumberNoDocumentAndNoPlainBodyIsInAnyTable() {
        TestHub hub = new TestHub(TestDatabase.create());
        ReservationReported reservation = Reservation.of("ABC123").withPassport("SMITH", "ANNA", PASSPORT)
                .request("OSI", "PASSPORT " + PASSPORT).request("CTCE", EMAIL).report();
        hub.apply(arrival(reservation));
        hub.apply(Messages.refused(BODY.replace(CARD, "XXXXXXXXXXXX1111")));

        for (String table : hub.database.rows("select oid::regclass from pg_class where relkind = 'r'"
                + " and relnamespace = 'public'::regnamespace")) {
            for (String row : hub.database.rows("select t::text from " + table + " t")) {
                for (String secret : List.of(CARD, PASSPORT, EMAIL, "UNB+IATA", "FOP+CC")) {
                    assertThat(row.toUpperCase(Locale.ROOT)).as("%s", table).doesNotContain(secret.toUpperCase(Locale.ROOT));
                    assertThat(row).as("%s", table).doesNotContain(hex(secret));
                }
            }
        }
    }

    /** Who has the masked body could try the digits that are missing. */
    @Test
    void i10noHashTellsWhetherABodyIsGuessedRight() {
        TestHub hub = new TestHub(TestDatabase.create());
        hub.apply(arrival(Reservation.of("ABC123").person("SMITH", "ANNA").report()));
        byte[] guess = InboxClaim.contentHash("booking", BODY.getBytes(StandardCharsets.UTF_8));

        assertThat(hub.database.rows("select encode(content_hash, 'hex') from message")).doesNotContain(hex(guess));
        assertThat(hub.database.rows("select encode(version_hash, 'hex') from reservation union all"
                + " select encode(version_hash, 'hex') from source_record")).doesNotContain(hex(guess));
        assertThat(hub.database.rows("select claim from inbox")).doesNotContain(InboxClaim.ofHash(guess).toString());
    }

    @Test
    void i2whatCameBeforeHashesWereKeyedIsRecognisedWhenItComesAgain() throws SQLException {
        TestHub hub = new TestHub(TestDatabase.create());
        Arrival reservation = arrival(Reservation.of("ABC123").person("SMITH", "ANNA").report());
        Arrival other = Messages.saying(Reservation.of("XYZ789").person("JONES", "BOB").report());
        hub.apply(reservation, other);
        List<String> before = FinalState.of(hub.database);
        for (Arrival each : List.of(reservation, other)) {
            byte[] plain = InboxClaim.contentHash("booking", each.capture().body());
            byte[] keyed = hub.hash.ofContent(plain);
            replace(hub, "inbox", "claim", InboxClaim.ofHash(keyed).toString(), InboxClaim.ofHash(plain).toString());
            replace(hub, "message", "content_hash", "\\x" + hex(keyed), "\\x" + hex(plain));
            for (String versioned : List.of("reservation", "source_record")) {
                replace(hub, versioned, "version_hash", "\\x" + hex(keyed), "\\x" + hex(plain));
            }
        }
        assertThat(FinalState.of(hub.database)).isNotEqualTo(before);

        Version25.again(hub.database, hub.hash);

        assertThat(FinalState.of(hub.database)).isEqualTo(before);
        assertThat(hub.apply(Messages.sentAgain(reservation), Messages.sentAgain(other))).extracting(Decision::outcome)
                .containsOnly(Outcome.DUPLICATE);
    }

    private static void replace(TestHub hub, String table, String column, String value, String by) {
        hub.database.execute("update %s set %s = '%s' where %s = '%s'".formatted(table, column, by, column, value));
    }

    @Test
    void i10theStoredBodyIsTheMaskedOne() {
        TestHub hub = new TestHub(TestDatabase.create());
        long id = hub.apply(arrival(Reservation.of("ABC123").person("SMITH", "ANNA").report())).get(0).messageId();
        String[] stored = hub.database.rows("select key_id, encode(body, 'hex') from message_body").get(0).split("\\|");

        byte[] opened = hub.vault.open(Vault.Content.BODY, id, Integer.parseInt(stored[0]),
                HexFormat.of().parseHex(stored[1]));

        assertThat(new String(opened, StandardCharsets.UTF_8)).contains("XXXXXXXXXXXX1111").doesNotContain(CARD);
    }

    private static Arrival arrival(ReservationReported reservation) {
        Reading masked = Messages.reading(BODY.replace(CARD, "XXXXXXXXXXXX1111"), null, reservation);
        return Messages.of("booking", Messages.delivery(), BODY, masked);
    }

    private static String hex(String text) {
        return hex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
