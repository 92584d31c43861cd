package aero.interline.access.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aero.interline.access.control.SecretFiles;
import aero.interline.access.control.UserStore;
import aero.interline.access.entity.AppUser;
import aero.interline.contracts.access.Role;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.platform.boundary.RequestRefused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserDeskTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Caller ADMIN = new Caller("admin", Role.ADMIN);
    private static final Caller COMMAND = new Caller("local", Role.ADMIN);

    private final List<AppUser> users = new ArrayList<>(Stream.of(user("admin", Role.ADMIN), user("ada", Role.OPERATOR)).toList());
    private final List<String> audited = new ArrayList<>();

    @TempDir
    Path secrets;

    private UserDesk desk;

    @BeforeEach
    void openDesk() {
        desk = new UserDesk(
                new Users(),
                new AuditTrail() {
                    @Override
                    public void record(String actor, String action, String object) {
                        audited.add(actor + " " + action + " " + object);
                    }
                },
                new SecretFiles(secrets.toString()),
                Clock.fixed(NOON.plusSeconds(5), ZoneOffset.UTC));
    }

    @Test
    void whatIsDecidedIsShownAndOnRecordOnce() {
        assertThat(desk.changeRole("ada", Role.VIEWER, ADMIN)).map(UserView::role).contains("viewer");
        assertThat(desk.disable("ada", ADMIN)).map(UserView::state).contains("disabled");
        assertThat(desk.disable("ada", ADMIN)).as("once more").isPresent();
        assertThat(desk.enable("ada", ADMIN)).map(UserView::state).contains("active");
        assertThat(desk.remove("ada", ADMIN)).isPresent();

        assertThat(desk.list()).extracting(UserView::name).containsExactly("admin");
        assertThat(desk.enable("ada", ADMIN)).as("who was removed").isEmpty();
        assertThat(audited).containsExactly(
                "admin role-changed-to-viewer ada", "admin user-disabled ada", "admin user-enabled ada", "admin user-removed ada");
    }

    @Test
    void nobodyTakesRightsFromThemselves() {
        users.add(user("zoe", Role.ADMIN));
        refused(() -> desk.changeRole("admin", Role.OPERATOR, ADMIN), "yourself");
        refused(() -> desk.disable("admin", ADMIN), "yourself");
        refused(() -> desk.remove("admin", ADMIN), "yourself");
        assertThat(desk.changeRole("admin", Role.ADMIN, ADMIN)).as("what they are").isPresent();
    }

    @Test
    void theLastAdministratorWhoCanSignInStays() {
        users.add(user("zoe", Role.ADMIN));
        desk.disable("zoe", ADMIN);
        refused(() -> desk.changeRole("admin", Role.VIEWER, COMMAND), "last administrator");
        refused(() -> desk.disable("admin", COMMAND), "last administrator");
        refused(() -> desk.remove("admin", COMMAND), "last administrator");
        assertThat(desk.remove("zoe", ADMIN)).as("is none who counts").isPresent();
    }

    @Test
    void theFirstPasswordsFileGoesWithItsUser() throws Exception {
        Path first = Files.writeString(secrets.resolve("admin-password"), "secret");
        users.add(user("zoe", Role.ADMIN));
        desk.remove("admin", new Caller("zoe", Role.ADMIN));
        assertThat(first).doesNotExist();
    }

    private static void refused(Supplier<Optional<UserView>> change, String why) {
        assertThatThrownBy(change::get)
                .isInstanceOfSatisfying(RequestRefused.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.STATE_CONFLICT))
                .hasMessageContaining(why);
    }

    private static AppUser user(String name, Role role) {
        return new AppUser(name, role, "hash", NOON);
    }

    private final class Users extends UserStore {

        @Override
        public List<AppUser> list() {
            return users.stream().filter(each -> !each.removed()).toList();
        }

        @Override
        public List<AppUser> holdWithAdministrators(String name) {
            return list().stream().filter(each -> each.role() == Role.ADMIN || each.name().equals(name)).toList();
        }
    }
}
