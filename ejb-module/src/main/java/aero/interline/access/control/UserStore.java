package aero.interline.access.control;

import aero.interline.access.entity.AppUser;
import aero.interline.contracts.access.Role;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Reads and changes users, at a sign-in each call in a short transaction of its own: slow hashing happens outside, so that nobody
 * can use up the database's connections by signing in. Who was removed is no user any more, but for {@link #findEver}.
 */
@Stateless
public class UserStore {

    @PersistenceContext(unitName = "interline")
    private EntityManager users;

    public Optional<AppUser> find(String name) {
        return findEver(name).filter(found -> !found.removed());
    }

    /** Also who was removed. */
    public Optional<AppUser> findEver(String name) {
        return Optional.ofNullable(users.find(AppUser.class, name));
    }

    public List<AppUser> list() {
        return users.createQuery("select u from AppUser u where u.removedAt is null order by u.name", AppUser.class).getResultList();
    }

    /** The user of this name and all administrators, who stay as they are until the caller's transaction ends. */
    public List<AppUser> holdWithAdministrators(String name) {
        return users.createQuery(
                        "select u from AppUser u where u.removedAt is null and (u.name = :name or u.role = :admin) order by u.name",
                        AppUser.class)
                .setParameter("name", name)
                .setParameter("admin", Role.ADMIN)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** @return whether it was added; there is or was a user of this name otherwise */
    public boolean add(String name, Role role, String hash, Instant now) {
        if (findEver(name).isPresent()) {
            return false;
        }
        users.persist(new AppUser(name, role, hash, now));
        return true;
    }

    /**
     * Counts a password as a wrong one before it is tested, so that many at once are not more than the lock allows.
     *
     * @return whether it may be tested: there is such a user, who is neither locked nor disabled
     */
    public boolean tried(String name, Instant now) {
        Optional<AppUser> user = locked(name).filter(found -> !found.disabled() && !found.lockedAt(now));
        user.ifPresent(found -> found.refused(now));
        return user.isPresent();
    }

    /**
     * Takes the counts back: the password was right.
     *
     * @return the user, unless password or rights changed while it was tested
     */
    public Optional<AppUser> admitted(AppUser tested) {
        Optional<AppUser> user = locked(tested.name()).filter(found -> found.isAsWhen(tested));
        user.ifPresent(AppUser::admitted);
        return user;
    }

    /** @return whether there is such a user */
    public boolean changePassword(String name, String hash, Instant now) {
        Optional<AppUser> user = locked(name);
        user.ifPresent(found -> found.changePassword(hash, now));
        return user.isPresent();
    }

    private Optional<AppUser> locked(String name) {
        return Optional.ofNullable(users.find(AppUser.class, name, LockModeType.PESSIMISTIC_WRITE))
                .filter(found -> !found.removed());
    }
}
