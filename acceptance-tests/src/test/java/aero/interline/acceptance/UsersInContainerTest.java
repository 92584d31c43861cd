package aero.interline.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import aero.interline.access.boundary.Caller;
import aero.interline.access.boundary.UserDesk;
import aero.interline.access.boundary.UserRegistry;
import aero.interline.access.boundary.UserView;
import aero.interline.contracts.access.Role;
import aero.interline.platform.boundary.RequestRefused;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may sign in, in the container on a real PostgreSQL: rights are taken at once, and never from the last administrator. */
@ExtendWith(ArquillianExtension.class)
class UsersInContainerTest {

    private static final Caller ADMIN = new Caller("admin", Role.ADMIN);

    @Inject
    private UserDesk desk;

    @Inject
    private UserRegistry registry;

    @Resource
    private ManagedExecutorService executor;

    @Resource(lookup = "java:app/jdbc/interline")
    private DataSource database;

    @Deployment
    public static WebArchive slice() {
        return Slice.pack(UsersInContainerTest.class);
    }

    @Test
    void whatAUserOpenedEndsWithTheRights() throws Exception {
        char[] password = registry.add("ada", Role.OPERATOR, ADMIN).orElseThrow();
        Caller ada = registry.authenticate("ada", password).orElseThrow();
        Instant opened = Instant.now();
        assertTrue(registry.admits(ada, opened) && registry.admitsToken(ada, opened));

        desk.changeRole("ada", Role.VIEWER, ADMIN);
        assertFalse(registry.admits(ada, opened) || registry.admitsToken(ada, opened));
        Caller viewer = registry.authenticate("ada", password).orElseThrow();
        assertEquals(Role.VIEWER, viewer.role());

        desk.disable("ada", ADMIN);
        assertFalse(registry.admits(viewer, Instant.now()) || registry.admitsToken(viewer, Instant.now().plusSeconds(1)));
        assertTrue(registry.authenticate("ada", password).isEmpty(), "a disabled user signs in");

        desk.enable("ada", ADMIN);
        assertTrue(registry.authenticate("ada", password).isPresent());
    }

    @Test
    void whoIsRemovedStaysOnRecordAndTheNameIsNobodyElses() throws Exception {
        char[] password = registry.add("bob", Role.OPERATOR, ADMIN).orElseThrow();
        desk.remove("bob", ADMIN);

        assertTrue(registry.authenticate("bob", password).isEmpty());
        assertFalse(registry.admitsToken(new Caller("bob", Role.VIEWER), Instant.now().plusSeconds(60)), "a token of nobody is a program's");
        assertTrue(registry.resetPassword("bob", ADMIN).isEmpty());
        assertTrue(registry.add("bob", Role.ADMIN, ADMIN).isEmpty());
        assertTrue(desk.list().stream().map(UserView::name).noneMatch("bob"::equals));
        assertEquals(List.of("user-added", "user-removed"), audited("bob"));
    }

    @Test
    void twoAdministratorsWhoRemoveEachOtherDoNotBothSucceed() throws Exception {
        for (int round = 0; round < 5; round++) {
            String other = "zoe" + round;
            registry.add(other, Role.ADMIN, ADMIN);
            CountDownLatch start = new CountDownLatch(2);
            Future<Boolean> one = executor.submit(() -> taken(start, "admin", new Caller(other, Role.ADMIN)));
            Future<Boolean> two = executor.submit(() -> taken(start, other, ADMIN));
            assertTrue(one.get() ^ two.get(), "round " + round);
            desk.changeRole("admin", Role.ADMIN, new Caller("local", Role.ADMIN));
            desk.changeRole(other, Role.VIEWER, ADMIN);
        }
        assertThrows(RequestRefused.class, () -> desk.disable("admin", new Caller("local", Role.ADMIN)));
    }

    private boolean taken(CountDownLatch start, String whose, Caller by) throws InterruptedException {
        start.countDown();
        start.await();
        try {
            return desk.changeRole(whose, Role.OPERATOR, by).isPresent();
        } catch (RequestRefused e) {
            return false;
        }
    }

    private List<String> audited(String name) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select action from audit where object = ? or actor = ? and object is null order by id")) {
            select.setString(1, name);
            select.setString(2, name);
            List<String> actions = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    actions.add(found.getString(1));
                }
            }
            return actions;
        }
    }
}
