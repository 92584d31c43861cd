package aero.interline.access.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.access.control.PasswordHash;
import aero.interline.access.control.UserStore;
import aero.interline.access.entity.AppUser;
import aero.interline.contracts.access.Role;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.platform.boundary.RequestRefused;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class UserRegistryTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final String RIGHT = "the right password";

    private final OneUser store = new OneUser();
    private final ConcurrentLinkedQueue<String> audited = new ConcurrentLinkedQueue<>();
    private final UserRegistry registry = new UserRegistry(
            store,
            new AuditTrail() {
                @Override
                public void record(String actor, String action, String object) {
                    audited.add(actor + " " + action);
                }
            },
            Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void aRightPasswordAdmitsAndClearsTheCount() {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 4; i++) {
                assertThat(authenticate("ada", "wrong")).isEmpty();
            }
            assertThat(authenticate("ada", RIGHT)).contains(new Caller("ada", Role.OPERATOR));
        }
    }

    @Test
    void aPasswordThatIsSetAnewWhileTheOldOneIsTestedAdmitsNobody() {
        store.changed = true;
        assertThat(authenticate("ada", RIGHT)).isEmpty();
    }

    @Test
    void guessesAtTheSameTimeAreNotMoreThanTheLockAllows() throws Exception {
        store.ada.refused(NOON);
        store.ada.refused(NOON);
        store.ada.refused(NOON);
        atOnce(8, () -> authenticate("ada", "wrong"));
        assertThat(store.tested).as("two were left of five").isEqualTo(2);
        assertThat(authenticate("ada", RIGHT)).as("locked").isEmpty();
    }

    @Test
    void theAuditNamesAUserAlsoWhileLocked() {
        for (int i = 0; i < 5; i++) {
            store.ada.refused(NOON);
        }
        authenticate("ada", RIGHT);
        authenticate("nobody", RIGHT);
        authenticate("a\0", RIGHT);
        assertThat(audited).containsExactly("ada sign-in-refused", "unknown sign-in-refused", "unknown sign-in-refused");
    }

    @Test
    void whoComesWhenTooManyWaitIsSentAwayAtOnce() throws Exception {
        List<String> answers = atOnce(30, () -> authenticate("nobody", "wrong"));
        assertThat(answers).filteredOn(ErrorCode.TOO_MANY_SIGN_INS.name()::equals).hasSizeGreaterThan(10);
        assertThat(answers).filteredOn("refused"::equals).hasSizeBetween(2, 19);
        assertThat(authenticate("ada", RIGHT)).as("afterwards").isPresent();
    }

    private Optional<Caller> authenticate(String name, String password) {
        return registry.authenticate(name, password.toCharArray());
    }

    /** What each of them was told. */
    private static List<String> atOnce(int many, SignIn attempt) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            CountDownLatch start = new CountDownLatch(many);
            List<Future<String>> running = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                running.add(threads.submit(() -> {
                    start.countDown();
                    start.await();
                    return told(attempt);
                }));
            }
            List<String> answers = new ArrayList<>();
            for (Future<String> each : running) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private static String told(SignIn attempt) {
        try {
            return attempt.caller().isPresent() ? "admitted" : "refused";
        } catch (RequestRefused e) {
            return e.code().name();
        }
    }

    private interface SignIn {
        Optional<Caller> caller();
    }

    /** The store as the database's row lock makes it: one change of the user after the other. */
    private static final class OneUser extends UserStore {

        private final AppUser ada = new AppUser("ada", Role.OPERATOR, PasswordHash.of(RIGHT.toCharArray()), NOON);
        private int tested;
        private boolean changed;

        @Override
        public Optional<AppUser> find(String name) {
            return name.equals("ada") ? Optional.of(ada) : Optional.empty();
        }

        @Override
        public synchronized boolean tried(String name, Instant now) {
            boolean open = !ada.lockedAt(now);
            if (open) {
                ada.refused(now);
                tested++;
            }
            return open;
        }

        @Override
        public synchronized Optional<AppUser> admitted(AppUser tested) {
            ada.admitted();
            return changed ? Optional.empty() : Optional.of(ada);
        }
    }
}
