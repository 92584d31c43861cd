package aero.interline.access.entity;

import aero.interline.contracts.access.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Somebody who signs in with a password.
 *
 * <p>Five wrong passwords in a row lock the user for half a minute, and each further one doubles the time up to a
 * quarter of an hour: guessing becomes hopeless, while the rightful owner is never locked out for good. A right password
 * or a reset clears the count.
 *
 * <p>A user who is removed stays in the table: the name is on record with what was done under it, so nobody else gets it.
 */
@Entity
@Table(name = "app_user")
public class AppUser {

    static final int FREE_FAILURES = 5;
    static final Duration FIRST_LOCK = Duration.ofSeconds(30);
    static final Duration LONGEST_LOCK = Duration.ofMinutes(15);

    @Id
    private String name;

    @Column(nullable = false)
    private Role role;

    @Column(name = "password_hash", nullable = false)
    private String passwordHash;

    @Column(name = "created_at", nullable = false)
    private OffsetDateTime createdAt;

    @Column(name = "changed_at", nullable = false)
    private OffsetDateTime changedAt;

    @Column(name = "signed_out_at", nullable = false)
    private OffsetDateTime signedOutAt;

    @Column(name = "disabled_at")
    private OffsetDateTime disabledAt;

    @Column(name = "removed_at")
    private OffsetDateTime removedAt;

    private int failures;

    @Column(name = "locked_until")
    private OffsetDateTime lockedUntil;

    @Version
    private int version;

    protected AppUser() {}

    public AppUser(String name, Role role, String passwordHash, Instant now) {
        this.name = name;
        this.role = role;
        this.passwordHash = passwordHash;
        this.createdAt = now.atOffset(ZoneOffset.UTC);
        this.changedAt = createdAt;
        this.signedOutAt = createdAt;
    }

    public String name() {
        return name;
    }

    public Role role() {
        return role;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public Instant createdAt() {
        return createdAt.toInstant();
    }

    /** When the password was last set. */
    public Instant changedAt() {
        return changedAt.toInstant();
    }

    public boolean disabled() {
        return disabledAt != null;
    }

    public boolean removed() {
        return removedAt != null;
    }

    /**
     * Whether a session or token is good still.
     *
     * @param opened when it was: whatever is from before the last change of password or rights has ended
     * @param as     the role that it was opened with
     */
    public boolean admits(Role as, Instant opened) {
        return !disabled() && !removed() && role.includes(as) && !signedOutAt.toInstant().isAfter(opened);
    }

    /** Whether neither password nor rights changed since somebody looked. */
    public boolean isAsWhen(AppUser looked) {
        return signedOutAt.isEqual(looked.signedOutAt);
    }

    public boolean lockedAt(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil.toInstant());
    }

    /** Counts a wrong password and locks the user when there were too many. */
    public void refused(Instant now) {
        failures++;
        if (failures >= FREE_FAILURES) {
            int doublings = Math.min(failures - FREE_FAILURES, 10);
            Duration lock = FIRST_LOCK.multipliedBy(1L << doublings);
            Duration bounded = lock.compareTo(LONGEST_LOCK) > 0 ? LONGEST_LOCK : lock;
            lockedUntil = now.plus(bounded).atOffset(ZoneOffset.UTC);
        }
    }

    public void admitted() {
        failures = 0;
        lockedUntil = null;
    }

    /** Sets a new password, which also ends a lock. */
    public void changePassword(String hash, Instant now) {
        passwordHash = hash;
        changedAt = now.atOffset(ZoneOffset.UTC);
        signedOutAt = changedAt;
        admitted();
    }

    /** @return whether it was another role */
    public boolean changeRole(Role wanted, Instant now) {
        boolean another = role != wanted;
        if (another) {
            role = wanted;
            signedOutAt = now.atOffset(ZoneOffset.UTC);
        }
        return another;
    }

    /** @return whether the user was not disabled already */
    public boolean disable(Instant now) {
        boolean enabled = !disabled();
        if (enabled) {
            disabledAt = now.atOffset(ZoneOffset.UTC);
            signedOutAt = disabledAt;
        }
        return enabled;
    }

    /** @return whether the user was disabled */
    public boolean enable() {
        boolean disabled = disabled();
        disabledAt = null;
        return disabled;
    }

    public boolean remove(Instant now) {
        removedAt = now.atOffset(ZoneOffset.UTC);
        signedOutAt = removedAt;
        passwordHash = "";
        return true;
    }
}
