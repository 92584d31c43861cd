package aero.interline.access.boundary;

import aero.interline.access.control.SecretFiles;
import aero.interline.contracts.access.Role;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;

/**
 * Issues and checks the bearer tokens of programs. Only HS256 with the hub's own key, this issuer and this audience are
 * accepted, within their times and for a day at most; the algorithm is never chosen by the token.
 */
@ApplicationScoped
public class TokenDesk {

    public static final String ISSUER = "interline";
    public static final String AUDIENCE = "interline-api";
    public static final Duration LONGEST = Duration.ofDays(1);
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

    private final byte[] key;
    private final Clock clock;

    protected TokenDesk() {
        this(null, Clock.systemUTC());
    }

    @Inject
    public TokenDesk(SecretFiles secrets) {
        this(secrets.tokenKey(), Clock.systemUTC());
    }

    TokenDesk(byte[] key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /** A signed token, good from now for the given time. */
    public String issue(String subject, Role role, Duration life) {
        Instant now = clock.instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(subject)
                .claim("groups", List.of(role.text()))
                .claim("iat", seconds(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(life)))
                .jwtID(UUID.randomUUID().toString())
                .build();
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        try {
            token.sign(new MACSigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("The token key cannot sign", e);
        }
        return token.serialize();
    }

    /** With its fraction (RFC 7519, NumericDate): what ended with a new password may be from the second before it. */
    private static BigDecimal seconds(Instant at) {
        return BigDecimal.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, at), 6);
    }

    /**
     * The caller that the token names, or nothing if anything about it is wrong.
     *
     * @param admits whether a token of this caller is good still that was issued then
     */
    public Optional<Caller> check(String compact, BiPredicate<Caller, Instant> admits) {
        try {
            SignedJWT token = SignedJWT.parse(compact);
            if (!JWSAlgorithm.HS256.equals(token.getHeader().getAlgorithm()) || !token.verify(new MACVerifier(key))) {
                return Optional.empty();
            }
            JWTClaimsSet claims = token.getJWTClaimsSet();
            return callerOf(claims)
                    .filter(caller -> admits.test(caller, issued(token)));
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }

    /** The library's own reading of the claim leaves the fraction out. */
    private static Instant issued(SignedJWT token) {
        Number seconds = (Number) token.getPayload().toJSONObject().get("iat");
        return Instant.EPOCH.plus(Math.round(seconds.doubleValue() * 1e6), ChronoUnit.MICROS);
    }

    private Optional<Caller> callerOf(JWTClaimsSet claims) throws ParseException {
        List<String> groups = claims.getStringListClaim("groups");
        String subject = claims.getSubject();
        boolean ours = ISSUER.equals(claims.getIssuer()) && claims.getAudience().contains(AUDIENCE);
        if (!ours || !inTime(claims) || subject == null || subject.isBlank() || groups == null || groups.size() != 1) {
            return Optional.empty();
        }
        return Role.find(groups.get(0)).map(role -> new Caller(subject, role));
    }

    private boolean inTime(JWTClaimsSet claims) {
        Date notBefore = claims.getNotBeforeTime() == null ? claims.getIssueTime() : claims.getNotBeforeTime();
        Instant now = clock.instant();
        return claims.getExpirationTime() != null
                && claims.getIssueTime() != null
                && !claims.getExpirationTime().toInstant().isAfter(claims.getIssueTime().toInstant().plus(LONGEST))
                && now.isBefore(claims.getExpirationTime().toInstant())
                && !now.plus(CLOCK_SKEW).isBefore(claims.getIssueTime().toInstant())
                && !now.plus(CLOCK_SKEW).isBefore(notBefore.toInstant());
    }
}
