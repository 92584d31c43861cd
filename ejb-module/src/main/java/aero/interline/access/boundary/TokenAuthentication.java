package aero.interline.access.boundary;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.platform.boundary.RequestRefused;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lets programs in: a bearer token for everything, and name with password for the one request that asks for a token.
 * Answers everybody else with 401, 429 when too many ask with a password, or 503 while the database is away, and the problem of RFC 9457.
 */
@ApplicationScoped
public class TokenAuthentication {

    private static final String TOKENS = "/api/v1/tokens";
    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    private TokenDesk tokens;

    @Inject
    private UserRegistry users;

    AuthenticationStatus admit(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<Caller> caller;
        try {
            caller = callerOf(request);
        } catch (RequestRefused e) {
            response.setHeader("Retry-After", "5");
            answer(response, TOO_MANY_REQUESTS, e.code());
            return AuthenticationStatus.SEND_FAILURE;
        } catch (EJBException | PersistenceException e) {
            if (Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause).noneMatch(SQLException.class::isInstance)) {
                throw e;
            }
            answer(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, ErrorCode.DATABASE_AWAY);
            return AuthenticationStatus.SEND_FAILURE;
        }
        if (caller.isPresent()) {
            return context.notifyContainerAboutLogin(
                    caller.get().name(), caller.get().role().groups());
        }
        if (!context.isProtected()) {
            return context.doNothing();
        }
        refuse(request, response);
        return AuthenticationStatus.SEND_FAILURE;
    }

    private Optional<Caller> callerOf(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null) {
            return Optional.empty();
        }
        String[] parts = header.strip().split(" +", 2);
        if (parts.length != 2) {
            return Optional.empty();
        }
        // a token does not get a further one, or it would live for ever
        if (asksForToken(request)) {
            return parts[0].equalsIgnoreCase("Basic") ? byPassword(parts[1]) : Optional.empty();
        }
        return parts[0].equalsIgnoreCase("Bearer") ? tokens.check(parts[1], users::admitsToken) : Optional.empty();
    }

    private Optional<Caller> byPassword(String base64) {
        String pair;
        try {
            pair = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        int colon = pair.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : users.authenticate(pair.substring(0, colon), pair.substring(colon + 1).toCharArray());
    }

    private static boolean asksForToken(HttpServletRequest request) {
        return request.getMethod().equals("POST") && HubAuthenticationMechanism.path(request).equals(TOKENS);
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) {
        boolean tokenShown = request.getHeader("Authorization") != null && !asksForToken(request);
        String challenge = asksForToken(request) ? "Basic realm=\"interline\", charset=\"UTF-8\"" : "Bearer";
        response.setHeader("WWW-Authenticate", tokenShown ? "Bearer error=\"invalid_token\"" : challenge);
        answer(
                response,
                HttpServletResponse.SC_UNAUTHORIZED,
                asksForToken(request) ? ErrorCode.PASSWORD_REFUSED : ErrorCode.NOT_SIGNED_IN);
    }

    private static void answer(HttpServletResponse response, int status, ErrorCode code) {
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(status);
        response.setContentType("application/problem+json");
        String body = "{\"type\":\"about:blank\",\"title\":\"" + code.title() + "\",\"status\":" + status
                + ",\"code\":\"" + code.code() + "\"}";
        try {
            response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The caller went away", e);
        }
    }
}
