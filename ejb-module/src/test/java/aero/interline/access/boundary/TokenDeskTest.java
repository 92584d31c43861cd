package aero.interline.access.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.access.Role;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class TokenDeskTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final byte[] KEY = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef".getBytes();

    private final TokenDesk desk = deskAt(NOON);

    @Test
    void aTokenNamesItsCaller() {
        String token = desk.issue("ada", Role.OPERATOR, Duration.ofHours(1));
        assertThat(check(desk, token)).contains(new Caller("ada", Role.OPERATOR));
    }

    @Test
    void aTokenEndsWithItsTime() {
        String token = desk.issue("ada", Role.VIEWER, Duration.ofMinutes(5));
        assertThat(check(deskAt(NOON.plusSeconds(299)), token)).isPresent();
        assertThat(check(deskAt(NOON.plusSeconds(300)), token)).isEmpty();
    }

    @Test
    void aTokenForLongerThanADayIsRefusedWhoeverSignedIt() {
        assertThat(check(desk, desk.issue("ada", Role.ADMIN, Duration.ofDays(1)))).isPresent();
        assertThat(check(desk, desk.issue("ada", Role.ADMIN, Duration.ofDays(1).plusSeconds(1)))).isEmpty();
        assertThat(check(desk, desk.issue("ada", Role.ADMIN, Duration.ofDays(999_999)))).isEmpty();
    }

    @Test
    void aTokenFromTheFutureIsRefused() {
        String token = desk.issue("ada", Role.VIEWER, Duration.ofHours(1));
        assertThat(check(deskAt(NOON.minusSeconds(20)), token)).isPresent();
        assertThat(check(deskAt(NOON.minusSeconds(60)), token)).isEmpty();
    }

    @Test
    void wrongIssuerAudienceGroupsSubjectOrMissingTimesAreRefused() throws JOSEException {
        assertThat(checked(claims -> claims)).isTrue();
        assertThat(checked(claims -> claims.issuer("other"))).isFalse();
        assertThat(checked(claims -> claims.audience("other"))).isFalse();
        assertThat(checked(claims -> claims.subject(null))).isFalse();
        assertThat(checked(claims -> claims.subject(" "))).isFalse();
        assertThat(checked(claims -> claims.claim("groups", List.of("root")))).isFalse();
        assertThat(checked(claims -> claims.claim("groups", List.of("viewer", "admin")))).isFalse();
        assertThat(checked(claims -> claims.claim("groups", "admin"))).isFalse();
        assertThat(checked(claims -> claims.claim("groups", null))).isFalse();
        assertThat(checked(claims -> claims.expirationTime(null))).isFalse();
        assertThat(checked(claims -> claims.issueTime(null))).isFalse();
    }

    @Test
    void anotherAlgorithmOrNoneIsRefusedEvenWithTheRightKey() throws JOSEException {
        SignedJWT stronger = new SignedJWT(new JWSHeader(JWSAlgorithm.HS512), goodClaims().build());
        stronger.sign(new MACSigner(KEY));
        assertThat(check(desk, stronger.serialize())).isEmpty();
        assertThat(check(desk, new PlainJWT(goodClaims().build()).serialize())).isEmpty();
    }

    @Test
    void anotherKeyOrAChangedTokenIsRefused() {
        TokenDesk stranger = new TokenDesk("x".repeat(32).getBytes(), Clock.fixed(NOON, ZoneOffset.UTC));
        assertThat(check(desk, stranger.issue("ada", Role.ADMIN, Duration.ofHours(1)))).isEmpty();
        String token = desk.issue("ada", Role.VIEWER, Duration.ofHours(1));
        assertThat(check(desk, token.substring(0, token.length() - 4) + "AAAA")).isEmpty();
        assertThat(check(desk, "not.a.token")).isEmpty();
        assertThat(check(desk, "")).isEmpty();
    }

    @Test
    void aTokenFromBeforeTheUserWasSignedOutIsRefused() {
        Instant now = NOON.plusNanos(123_456_000);
        String token = deskAt(now).issue("ada", Role.ADMIN, Duration.ofHours(1));
        assertThat(desk.check(token, (caller, issued) -> !now.plusNanos(1000).isAfter(issued))).isEmpty();
        assertThat(desk.check(token, (caller, issued) -> issued.equals(now))).isPresent();
    }

    private static Optional<Caller> check(TokenDesk desk, String token) {
        return desk.check(token, (caller, issued) -> true);
    }

    private boolean checked(UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), change.apply(goodClaims()).build());
        token.sign(new MACSigner(KEY));
        return check(desk, token.serialize()).isPresent();
    }

    private static JWTClaimsSet.Builder goodClaims() {
        return new JWTClaimsSet.Builder()
                .issuer("interline")
                .audience("interline-api")
                .subject("ada")
                .claim("groups", List.of("admin"))
                .issueTime(Date.from(NOON))
                .expirationTime(Date.from(NOON.plusSeconds(60)));
    }

    private static TokenDesk deskAt(Instant now) {
        return new TokenDesk(KEY, Clock.fixed(now, ZoneOffset.UTC));
    }
}
