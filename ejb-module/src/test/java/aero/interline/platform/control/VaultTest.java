package aero.interline.platform.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aero.interline.platform.control.Vault.Content;
import aero.interline.platform.entity.CustomerKey;
import aero.interline.platform.entity.Sealed;
import aero.interline.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VaultTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private TestDatabase database;
    private Vault vault;

    @BeforeAll
    void aVaultWithKeys() throws SQLException {
        database = TestDatabase.create();
        DayKeys keys = keys(1);
        keys.ensure(DAY, DAY.plusDays(2));
        vault = vault(keys, DAY);
    }

    @Test
    void whatIsSealedOpensForItsOwnerAlone() {
        byte[] plain = "UNB+IATA:1+1A".repeat(100).getBytes(StandardCharsets.UTF_8);
        Sealed sealed = vault.seal(Content.BODY, 42, plain);

        assertThat(vault.open(Content.BODY, 42, sealed.keyId(), sealed.bytes())).isEqualTo(plain);
        assertThat(sealed.bytes()).hasSizeLessThan(plain.length / 4);
        assertThatThrownBy(() -> vault.open(Content.BODY, 43, sealed.keyId(), sealed.bytes()))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault.open(Content.PROFILE, 42, sealed.keyId(), sealed.bytes()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatACustomersKeySealedOpensWithThatKeyAlone() {
        CustomerKey key = vault.newKey(7);
        byte[] sealed = vault.seal(Content.PROFILE, 42, key, "L8988901C".getBytes(StandardCharsets.UTF_8));

        assertThat(vault.open(Content.PROFILE, 42, key, sealed)).asString(StandardCharsets.UTF_8).isEqualTo("L8988901C");
        assertThatThrownBy(() -> vault.open(Content.PROFILE, 43, key, sealed)).hasMessageContaining("does not open");
        assertThatThrownBy(() -> vault.open(Content.PROFILE, 42, vault.newKey(7), sealed)).hasMessageContaining("does not open");
        assertThatThrownBy(() -> vault.open(Content.PROFILE, 42, new CustomerKey(8, key.wrapped()), sealed))
                .hasMessageContaining("master key");
    }

    @Test
    void whatWasDeflatedBeforeStillOpens() {
        CustomerKey key = new CustomerKey(7, HexFormat.of().parseHex(
                "b5dbedaac0f12ca739022f014f8aea54835da7b481a6e923a3a160013fec0051e0ab14a5c3c51de78f23c988dfd0d32957268df92cb4ab"
                        + "292cc9c1b8"));
        byte[] sealed = HexFormat.of().parseHex(
                "01840c5f44c8c3aa40918e73af1ee3a1e89d9a6b9b2b2281f8c20a2f6ab858b1ce6bc87ba39def4debdf159c8927b9253daf38dd4f24e3"
                        + "13c4b70fba35f7");

        assertThat(vault.open(Content.PROFILE, 42, key, sealed)).asString(StandardCharsets.UTF_8)
                .isEqualTo("UNB+IATA:1+1A".repeat(100));
    }

    @Test
    void aChangedByteIsNoticedWhereverItStands() {
        Sealed sealed = vault.seal(Content.PROFILE, 1, "short".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < sealed.bytes().length; i++) {
            byte[] changed = sealed.bytes().clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> vault.open(Content.PROFILE, 1, sealed.keyId(), changed))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void bodiesOfAnySizeComeBack() {
        for (int size : new int[] {0, 1, 511, 512, 100_000}) {
            byte[] plain = new byte[size];
            new Random(size).nextBytes(plain);
            Sealed sealed = vault.seal(Content.BODY, size, plain);
            assertThat(vault.open(Content.BODY, size, sealed.keyId(), sealed.bytes())).isEqualTo(plain);
        }
    }

    @Test
    void everyDayHasItsKeyAndADayWithoutOneUsesTheOneBefore() {
        byte[] plain = {1};
        int first = vault.seal(Content.BODY, 1, plain).keyId();
        int second = vault(keys(1), DAY.plusDays(1)).seal(Content.BODY, 1, plain).keyId();
        int late = vault(keys(1), DAY.plusDays(9)).seal(Content.BODY, 1, plain).keyId();

        assertThat(second).isNotEqualTo(first);
        assertThat(late).isNotIn(first, second);
    }

    @Test
    void anotherMasterKeySaysThatItIsTheWrongOne() {
        Vault stranger = vault(keys(2), DAY);

        assertThatThrownBy(() -> stranger.seal(Content.BODY, 1, new byte[1])).hasMessageContaining("master key");
    }

    private DayKeys keys(int secret) {
        return new DayKeys(master(secret), database.dataSource());
    }

    private static MasterKey master(int secret) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) secret);
        return new MasterKey(bytes);
    }

    private static Vault vault(DayKeys keys, LocalDate day) {
        Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        return new Vault(master(1), keys, Clock.fixed(noon, ZoneOffset.UTC));
    }
}
