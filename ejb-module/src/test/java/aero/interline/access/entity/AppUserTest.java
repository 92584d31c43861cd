package aero.interline.access.entity;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.access.Role;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AppUserTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final AppUser user = new AppUser("ada", Role.OPERATOR, "hash", NOON);

    @Test
    void fourWrongPasswordsDoNotLock() {
        refuse(4);
        assertThat(user.lockedAt(NOON)).isFalse();
    }

    @Test
    void theFifthWrongPasswordLocksForHalfAMinute() {
        refuse(5);
        assertThat(user.lockedAt(NOON.plusSeconds(29))).isTrue();
        assertThat(user.lockedAt(NOON.plusSeconds(30))).isFalse();
    }

    @Test
    void everyFurtherOneDoublesTheLockUpToAQuarterOfAnHour() {
        refuse(6);
        assertThat(user.lockedAt(NOON.plusSeconds(59))).isTrue();
        refuse(1000);
        assertThat(user.lockedAt(NOON.plus(Duration.ofMinutes(15)).minusMillis(1))).isTrue();
        assertThat(user.lockedAt(NOON.plus(Duration.ofMinutes(15)))).isFalse();
    }

    @Test
    void aRightPasswordStartsTheCountAnew() {
        refuse(4);
        user.admitted();
        refuse(4);
        assertThat(user.lockedAt(NOON)).isFalse();
    }

    @Test
    void aResetEndsTheLockAndTellsWhenItWas() {
        refuse(7);
        user.changePassword("other", NOON.plusSeconds(5));
        assertThat(user.lockedAt(NOON.plusSeconds(5))).isFalse();
        assertThat(user.changedAt()).isEqualTo(NOON.plusSeconds(5));
        assertThat(user.passwordHash()).isEqualTo("other");
    }

    @Test
    void aGreaterRoleIncludesTheSmallerOnes() {
        assertThat(Role.ADMIN.groups()).containsExactlyInAnyOrder("viewer", "operator", "admin");
        assertThat(Role.VIEWER.groups()).containsExactly("viewer");
        assertThat(Role.OPERATOR.includes(Role.ADMIN)).isFalse();
    }

    @Test
    void whatWasOpenedBeforeTheRightsChangedHasEnded() {
        assertThat(user.admits(Role.OPERATOR, NOON)).isTrue();
        assertThat(user.admits(Role.ADMIN, NOON)).as("more than the role").isFalse();

        assertThat(user.changeRole(Role.OPERATOR, NOON.plusSeconds(1))).as("no other role").isFalse();
        assertThat(user.admits(Role.OPERATOR, NOON)).isTrue();
        assertThat(user.changeRole(Role.VIEWER, NOON.plusSeconds(1))).isTrue();
        assertThat(user.admits(Role.VIEWER, NOON)).isFalse();
        assertThat(user.admits(Role.VIEWER, NOON.plusSeconds(1))).isTrue();
    }

    @Test
    void aSignInNoticesThatPasswordOrRightsChangedMeanwhile() {
        AppUser looked = new AppUser("ada", Role.OPERATOR, "hash", NOON);
        user.refused(NOON.plusMillis(1));
        assertThat(user.isAsWhen(looked)).isTrue();
        user.changePassword("other", NOON.plusMillis(1));
        assertThat(user.isAsWhen(looked)).isFalse();
    }

    @Test
    void whoIsEnabledAgainSignsInAnew() {
        assertThat(user.disable(NOON.plusSeconds(1))).isTrue();
        assertThat(user.disable(NOON.plusSeconds(9))).as("already").isFalse();
        assertThat(user.admits(Role.VIEWER, NOON.plusSeconds(2))).isFalse();
        assertThat(user.enable()).isTrue();
        assertThat(user.admits(Role.VIEWER, NOON)).isFalse();
        assertThat(user.admits(Role.VIEWER, NOON.plusSeconds(2))).isTrue();
    }

    private void refuse(int times) {
        for (int i = 0; i < times; i++) {
            user.refused(NOON);
        }
    }
}
