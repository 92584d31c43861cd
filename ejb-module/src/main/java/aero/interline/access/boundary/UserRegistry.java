package aero.interline.access.boundary;

import aero.interline.access.control.FirstAdministrator;
import aero.interline.access.control.PasswordHash;
import aero.interline.access.control.SecretFiles;
import aero.interline.access.control.UserStore;
import aero.interline.access.entity.AppUser;
import aero.interline.contracts.access.Role;
import aero.interline.platform.boundary.RequestRefused;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The people who may sign in, and their passwords. Whether a name is unknown, locked, disabled or given with a wrong password cannot
 * be told apart from outside, neither by the answer nor by its time.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class UserRegistry {

    /** What a password needs; long ones of any kind beat short ones with rules (NIST SP 800-63B). */
    public static final int SHORTEST_PASSWORD = 12;

    private static final int LONGEST_PASSWORD = 256;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{1,39}");

    /** The tokens that the commands sign beside the data directory are this one's. */
    private static final String COMMANDS = "local";

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
     * The caller, if name and password are right and the user is neither locked nor disabled. Counts failures.
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
        return store.admitted(open.orElseThrow()).map(found -> new Caller(found.name(), found.role()));
    }

    /** Whether a session of this caller is good still that was opened then. */
    public boolean admits(Caller caller, Instant opened) {
        return store.find(caller.name()).filter(user -> user.admits(caller.role(), opened)).isPresent();
    }

    /** Whether a token is; those of programs name nobody who is or was a user. */
    public boolean admitsToken(Caller caller, Instant issued) {
        return store.findEver(caller.name()).map(user -> user.admits(caller.role(), issued)).orElse(true);
    }

    /** Adds a user with a random password, which is the answer; nothing if there is or was a user of this name. */
    public Optional<char[]> add(String name, Role role, Caller by) {
        if (name == null || name.equals(COMMANDS) || !NAME.matcher(name).matches()) {
            throw RequestRefused.parameter(
                    "name", "2 to 40 small letters, digits, dots, hyphens or underscores, a letter first; not " + COMMANDS);
        }
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
