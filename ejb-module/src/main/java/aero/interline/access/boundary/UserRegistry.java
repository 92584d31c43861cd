package aero.interline.access.boundary;

import aero.interline.access.control.FirstAdministrator;
import aero.interline.access.control.PasswordHash;
import aero.interline.access.control.SecretFiles;
import aero.interline.access.control.UserStore;
import aero.interline.access.entity.AppUser;
import aero.interline.contracts.access.Role;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The people who may sign in. Whether a name is unknown, locked or given with a wrong password cannot be told apart from
 * outside, neither by the answer nor by its time.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class UserRegistry {

    /** What a password needs; long ones of any kind beat short ones with rules (NIST SP 800-63B). */
    public static final int SHORTEST_PASSWORD = 12;

    private static final int LONGEST_PASSWORD = 256;
    private static final PasswordQueue QUEUE = new PasswordQueue();

    @Inject
    private UserStore store;

    @Inject
    private AuditTrail audit;

    @Inject
    private SecretFiles secrets;

    private final Clock clock;

    public UserRegistry() {
        clock = Clock.systemUTC();
    }

    UserRegistry(UserStore store, AuditTrail audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The caller, if name and password are right and the user is not locked. Counts failures.
     *
     * @throws aero.interline.platform.boundary.RequestRefused if too many want to sign in at this moment
     */
    public Optional<Caller> authenticate(String name, char[] password) {
        return QUEUE.take(() -> test(name, password));
    }

    private Optional<Caller> test(String name, char[] password) {
        // no name has a NUL, and the database would refuse to look for one
        Optional<AppUser> user = name.indexOf('\0') >= 0 ? Optional.empty() : store.find(name);
        Optional<AppUser> open = user.filter(found -> store.tried(found.name(), clock.instant()));
        if (!matches(open, password)) {
            audit.record(user.map(AppUser::name).orElse("unknown"), "sign-in-refused", null);
            return Optional.empty();
        }
        AppUser found = open.orElseThrow();
        store.admitted(found.name());
        return Optional.of(new Caller(found.name(), found.role()));
    }

    /** A user as the list of users shows it. */
    public record UserView(String name, Role role, Instant createdAt, Instant changedAt, boolean locked) {}

    public List<UserView> list() {
        Instant now = clock.instant();
        return store.list().stream()
                .map(user -> new UserView(
                        user.name(), user.role(), user.createdAt(), user.changedAt(), user.lockedAt(now)))
                .toList();
    }

    /** When this user's password was last set; nothing if there is no such user. */
    public Optional<Instant> passwordSetAt(String name) {
        return store.find(name).map(AppUser::changedAt);
    }

    /** Adds a user with a random password, which is the answer; nothing if the name is taken. */
    public Optional<char[]> add(String name, Role role, Caller by) {
        char[] password = PasswordHash.randomPassword();
        if (!store.add(name, role, PasswordHash.of(password), clock.instant())) {
            return Optional.empty();
        }
        audit.record(by.name(), "user-added", name);
        return Optional.of(password);
    }

    /** Sets a new random password, which is the answer; nothing if there is no such user. */
    public Optional<char[]> resetPassword(String name, Caller by) {
        char[] password = PasswordHash.randomPassword();
        if (!change(name, password)) {
            return Optional.empty();
        }
        audit.record(by.name(), "password-reset", name);
        return Optional.of(password);
    }

    /** What became of the wish for another password. */
    public enum PasswordChange {
        DONE,
        OLD_ONE_WRONG,
        TOO_SHORT,
        TOO_LONG,
        SAME_AS_OLD
    }

    public PasswordChange changePassword(Caller caller, char[] old, char[] wanted) {
        if (wanted.length < SHORTEST_PASSWORD) {
            return PasswordChange.TOO_SHORT;
        }
        if (wanted.length > LONGEST_PASSWORD) {
            return PasswordChange.TOO_LONG;
        }
        if (authenticate(caller.name(), old).isEmpty()) {
            return PasswordChange.OLD_ONE_WRONG;
        }
        if (Arrays.equals(old, wanted)) {
            return PasswordChange.SAME_AS_OLD;
        }
        change(caller.name(), wanted);
        audit.record(caller.name(), "password-changed", caller.name());
        return PasswordChange.DONE;
    }

    /** The first administrator's first password is also in a file, and wrong from now on. */
    private boolean change(String name, char[] password) {
        boolean changed = store.changePassword(name, PasswordHash.of(password), clock.instant());
        if (changed && name.equals(FirstAdministrator.NAME)) {
            secrets.forgetAdminPassword();
        }
        return changed;
    }

    private static boolean matches(Optional<AppUser> user, char[] password) {
        if (password.length > LONGEST_PASSWORD) {
            return false;
        }
        if (user.isEmpty()) {
            PasswordHash.matchesNobody(password);
            return false;
        }
        return PasswordHash.matches(password, user.get().passwordHash());
    }
}
