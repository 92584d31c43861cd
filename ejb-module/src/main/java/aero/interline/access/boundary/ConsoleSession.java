package aero.interline.access.boundary;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A person's session with the console, kept in the web container. It lives for at most half a day, also when a page that
 * refreshes itself keeps it busy, and ends early when the user's password is set anew or the rights change.
 */
public final class ConsoleSession {

    private static final String NAME = ConsoleSession.class.getName();
    private static final Duration LONGEST = Duration.ofHours(12);

    /** What the session remembers. */
    public record Opened(Caller caller, Instant at) implements Serializable {

        boolean over(Instant now) {
            return now.isAfter(at.plus(LONGEST));
        }
    }

    private ConsoleSession() {}

    /** Opens the session under a new id, so that an id planted before the sign-in is worth nothing. */
    public static void open(HttpServletRequest request, Caller caller) {
        HttpSession session = request.getSession(true);
        request.changeSessionId();
        session.setAttribute(NAME, new Opened(caller, Instant.now()));
    }

    public static Optional<Opened> find(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null
                ? Optional.empty()
                : Optional.ofNullable((Opened) session.getAttribute(NAME)).filter(opened -> !opened.over(Instant.now()));
    }

    public static void close(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
