package aero.interline.web.rest;

import aero.interline.access.boundary.AuditTrail;
import aero.interline.access.boundary.Caller;
import aero.interline.access.boundary.TokenDesk;
import aero.interline.contracts.access.Role;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.platform.boundary.RequestRefused;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Duration;
import java.time.Instant;

/** Tokens for name and password. Nobody gets a token of a greater role than their own. */
@Path("tokens")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TokensResource {

    private static final long SHORTEST_SECONDS = 10;
    private static final long USUAL_SECONDS = 3600;

    /**
     * Both fields may be left out: a viewer's token for an hour.
     *
     * @param role       left out: viewer
     * @param ttlSeconds left out: an hour
     */
    public record Wanted(String role, Long ttlSeconds) {}

    /** The token and when it ends. */
    public record Issued(String token, String role, Instant expiresAt) {}

    @Inject
    private TokenDesk tokens;

    @Inject
    private AuditTrail audit;

    @POST
    @RolesAllowed("viewer")
    public Issued issue(Wanted wanted, @Context SecurityContext security, @Context HttpHeaders headers) {
        String shown = headers.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (shown == null || !shown.strip().regionMatches(true, 0, "Basic ", 0, "Basic ".length())) {
            throw new RequestRefused(ErrorCode.NOT_ALLOWED, "A token gets no further one: ask with name and password");
        }
        Caller caller = Values.caller(security);
        Role role = wanted == null || wanted.role() == null
                ? Role.VIEWER
                : Role.find(wanted.role())
                        .orElseThrow(() -> RequestRefused.parameter("role", "viewer, operator or admin"));
        if (!caller.may(role)) {
            throw new RequestRefused(ErrorCode.NOT_ALLOWED, "Your own role is " + caller.role().text());
        }
        Duration life = Duration.ofSeconds(
                wanted == null || wanted.ttlSeconds() == null ? USUAL_SECONDS : wanted.ttlSeconds());
        if (life.getSeconds() < SHORTEST_SECONDS || life.compareTo(TokenDesk.LONGEST) > 0) {
            throw RequestRefused.parameter(
                    "ttlSeconds", "from " + SHORTEST_SECONDS + " to " + TokenDesk.LONGEST.getSeconds());
        }
        audit.record(caller.name(), "token-issued", role.text());
        return new Issued(tokens.issue(caller.name(), role, life), role.text(), Instant.now().plus(life));
    }
}
