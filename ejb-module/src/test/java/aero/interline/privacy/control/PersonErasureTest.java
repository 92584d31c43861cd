package aero.interline.privacy.control;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.consent.control.PreferenceBook;
import aero.interline.domain.consent.PreferenceKind;
import aero.interline.testing.Messages;
import aero.interline.testing.Reservation;
import aero.interline.testing.TestDatabase;
import aero.interline.testing.TestHub;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
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

    private void erase() {
        try {
            hub.database.transactions().inNew(connection -> new PersonErasure(connection, hub.vault, hub.hash, hub.customers)
                    .erase(new TraceFinder(connection, hub.vault, hub.hash).of(1), Instant.now()));
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
