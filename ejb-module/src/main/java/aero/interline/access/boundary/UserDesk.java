package aero.interline.access.boundary;

import aero.interline.access.control.FirstAdministrator;
import aero.interline.access.control.SecretFiles;
import aero.interline.access.control.UserStore;
import aero.interline.access.entity.AppUser;
import aero.interline.contracts.access.Role;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.platform.boundary.RequestRefused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Where administrators decide what users may do. Each change ends the user's sessions and tokens at once and stands in the audit, in
 * one transaction. Nobody takes the last administrator away, nor rights from themselves: the hub would be without anybody to give
 * them back.
 */
@Stateless
public class UserDesk {

    @Inject
    private UserStore store;

    @Inject
    private AuditTrail audit;

    @Inject
    private SecretFiles secrets;

    private final Clock clock;

    public UserDesk() {
        clock = Clock.systemUTC();
    }

    UserDesk(UserStore store, AuditTrail audit, SecretFiles secrets, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.secrets = secrets;
        this.clock = clock;
    }

    public List<UserView> list() {
        return store.list().stream().map(this::view).toList();
    }

    /** Nothing, here and below, if there is no such user. */
    public Optional<UserView> changeRole(String name, Role role, Caller by) {
        return change(name, role != Role.ADMIN, user -> user.changeRole(role, clock.instant()), "role-changed-to-" + role.text(), by);
    }

    /** The user can no longer sign in, until enabled again. */
    public Optional<UserView> disable(String name, Caller by) {
        return change(name, true, user -> user.disable(clock.instant()), "user-disabled", by);
    }

    public Optional<UserView> enable(String name, Caller by) {
        return change(name, false, AppUser::enable, "user-enabled", by);
    }

    /** For good: nobody gets the name again, under which stays on record what the user did. */
    public Optional<UserView> remove(String name, Caller by) {
        Optional<UserView> removed = change(name, true, user -> user.remove(clock.instant()), "user-removed", by);
        if (removed.isPresent() && name.equals(FirstAdministrator.NAME)) {
            secrets.forgetAdminPassword();
        }
        return removed;
    }

    private Optional<UserView> change(String name, boolean takes, Predicate<AppUser> change, String action, Caller by) {
        List<AppUser> held = store.holdWithAdministrators(name);
        Optional<AppUser> user = held.stream().filter(each -> each.name().equals(name)).findFirst();
        if (takes && user.isPresent()) {
            refuseOneself(name, by);
            refuseTheLastAdministrator(name, held);
        }
        user.filter(change).ifPresent(changed -> audit.record(by.name(), action, name));
        return user.map(this::view);
    }

    private static void refuseOneself(String name, Caller by) {
        if (name.equals(by.name())) {
            throw new RequestRefused(ErrorCode.STATE_CONFLICT, "You cannot take rights from yourself; another administrator can");
        }
    }

    private static void refuseTheLastAdministrator(String name, List<AppUser> held) {
        List<String> administrators = held.stream()
                .filter(each -> each.role() == Role.ADMIN && !each.disabled())
                .map(AppUser::name)
                .toList();
        if (administrators.equals(List.of(name))) {
            throw new RequestRefused(
                    ErrorCode.STATE_CONFLICT, "This is the last administrator; make somebody else one first");
        }
    }

    private UserView view(AppUser user) {
        Instant now = clock.instant();
        String state = user.disabled() ? "disabled" : user.lockedAt(now) ? "locked" : "active";
        return new UserView(user.name(), user.role().text(), state, user.createdAt(), user.changedAt());
    }
}
