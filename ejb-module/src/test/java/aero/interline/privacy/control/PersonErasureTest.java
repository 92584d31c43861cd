package aero.interline.privacy.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aero.interline.consent.control.ConsentLedger;
import aero.interline.consent.control.PreferenceBook;
import aero.interline.domain.consent.Channel;
import aero.interline.domain.consent.ConsentAct;
import aero.interline.domain.consent.PreferenceKind;
import aero.interline.domain.consent.Proof;
import aero.interline.platform.control.SqlArrays;
import aero.interline.privacy.entity.Traces;
import aero.interline.testing.Messages;
import aero.interline.testing.Reservation;
import aero.interline.testing.TestDatabase;
import aero.interline.testing.TestHub;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PersonErasureTest {

    private TestHub hub;

    @BeforeEach
    void aHub() {
        hub = new TestHub(TestDatabase.create());
        hub.apply(Messages.saying(Reservation.of("AAA111").person("ZYLBERQUIST", "OTTOLINE").report()));
    }

    @Test
    void whatIsSaidInTheSameMomentDoesNotRemainNobodys() throws Exception {
        try (Connection open = hub.database.dataSource().getConnection()) {
            open.setAutoCommit(false);
            new PreferenceBook(keptOpen(open)).set(1, PreferenceKind.MEAL, "VGML", "carla");
            CompletableFuture<Void> erasure = CompletableFuture.runAsync(this::erase);
            while (hub.database.rows("select 1 from pg_locks where not granted").isEmpty() && !erasure.isDone()) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            open.commit();
            erasure.get(1, TimeUnit.MINUTES);
        }

        assertThat(hub.database.rows("select id from preference_act")).isEmpty();
        assertThat(hub.database.rows("select id from customer")).isEmpty();
    }

    @Test
    void whatWasWithdrawnWhileTwoWereOneIsToldToTheOtherAndHoldsOnWhenTheOneIsErased() throws Exception {
        ConsentLedger ledger = new ConsentLedger(hub.database.dataSource());
        hub.apply(Messages.saying(Reservation.of("BBB222").modified(1).withPassport("KOVACS", "BELA", "B01X00T47").report()));
        hub.apply(Messages.saying(Reservation.of("AAA111").modified(1).withPassport("ZYLBERQUIST", "OTTOLINE", "A01X00T47").report()));
        long ottoline = customer("ZYLBERQUIST");
        long bela = customer("KOVACS");
        Instant noon = Instant.parse("2026-11-18T12:00:00Z");
        Proof proof = new Proof(Proof.By.CUSTOMER, Proof.How.WEB, "v3", null, "eva", noon);
        ledger.add(bela, new ConsentAct(0, true, "offers", Channel.EMAIL, "own", noon, null, null, null, proof));
        hub.apply(Messages.saying(Reservation.of("BBB222").modified(2).withPassport("KOVACS", "BELA", "A01X00T47").report()));
        assertThat(ledger.living(bela)).contains(ottoline);
        ledger.add(ottoline, new ConsentAct(0, false, null, null, null, noon.plusSeconds(9), null, null, null, proof));
        hub.apply(Messages.saying(Reservation.of("BBB222").modified(3).withPassport("KOVACS", "BELA", "B01X00T47").report()));
        assertThat(ledger.living(bela)).contains(bela);
        assertThat(said(bela)).isEqualTo(2);
        assertThat(said(ottoline)).isEqualTo(1);

        erase();

        assertThat(ledger.living(ottoline)).isEmpty();
        assertThat(ledger.of(bela).answer("offers", Channel.EMAIL, "own", noon.plusSeconds(60), List.of(), null).allowed()).isFalse();
        assertThat(said(bela)).isEqualTo(2);
        assertThat(hub.database.rows("select given, customer_id, cardinality(anchors) from consent_act order by at"))
                .containsExactly("t|" + bela + "|1", "f|" + bela + "|1");
    }

    @Test
    void aBookingThatCameInThePlaceOfAnotherMeanwhileIsNotLeftBehind() throws Exception {
        Traces before = hub.database.transactions().inNew(connection -> new TraceFinder(connection, hub.vault, hub.hash).of(1));
        hub.apply(Messages.saying(Reservation.of("AAA111").modified(1).withPassport("ZYLBERQUIST", "OTTOLINE", "A01X00T47").report()));
        hub.apply(Messages.saying(Reservation.of("BBB222").withPassport("ZYLBERQUIST", "OTTOLINE", "A01X00T47").report()));
        hub.apply(Messages.saying(Reservation.of("AAA111").modified(2).person("KOVACS", "BELA").report()));
        assertThat(hub.database.rows("select count(*) from source_record where customer_id = 1")).containsExactly("1");

        assertThatThrownBy(() -> hub.database.transactions().inNew(connection ->
                new PersonErasure(connection, hub.vault, hub.hash, hub.customers).erase(before, Instant.now())))
                .isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("40001"));
        erase();
        assertThat(hub.database.rows("select locator, passengers from reservation order by 1")).containsExactly("AAA111|1", "BBB222|0");
    }

    /** Acts that an export lists. */
    private long said(long customer) throws SQLException {
        return hub.database.transactions().inNew(connection -> {
            List<Long> acts = new ArrayList<>();
            SqlArrays.query(connection, "select t.id" + PersonErasure.saidAbout("consent_act"), "bigint", List.of(customer),
                    row -> acts.add(row.getLong(1)));
            return (long) acts.size();
        });
    }

    private long customer(String surname) {
        return Long.parseLong(hub.database.rows("select id from customer where surname = ? and merged_into is null", surname).get(0));
    }

    private void erase() {
        try {
            hub.database.transactions().inNew(connection -> {
                PersonErasure erasure = new PersonErasure(connection, hub.vault, hub.hash, hub.customers);
                return erasure.erase(erasure.traces(1, Instant.now()), Instant.now());
            });
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives one connection again and again. */
    private static DataSource keptOpen(Connection connection) {
        Connection unclosed = (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(), new Class<?>[] {Connection.class},
                (proxy, method, args) -> "close".equals(method.getName()) ? null : method.invoke(connection, args));
        return (DataSource) Proxy.newProxyInstance(DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class},
                (proxy, method, args) -> unclosed);
    }
}
