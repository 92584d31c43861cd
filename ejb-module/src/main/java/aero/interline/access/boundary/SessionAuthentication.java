package aero.interline.access.boundary;

import aero.interline.access.boundary.ConsoleSession.Opened;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lets people in who opened a session at the sign-in page, and sends everybody else there; afterwards they come back to
 * the page they wanted.
 */
@ApplicationScoped
public class SessionAuthentication {

    private static final String SIGN_IN = "/sign-in";

    @Inject
    private UserRegistry users;

    AuthenticationStatus admit(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<Opened> session = ConsoleSession.find(request);
        if (session.isPresent() && (!context.isProtected() || users.admits(session.get().caller(), session.get().at()))) {
            Caller caller = session.get().caller();
            return context.notifyContainerAboutLogin(caller.name(), caller.role().groups());
        }
        if (!context.isProtected()) {
            return context.doNothing();
        }
        return isPartial(request) ? sendPartial(request, response) : context.redirect(signIn(request));
    }

    private static String signIn(HttpServletRequest request) {
        boolean asked = request.getMethod().equals("GET");
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String wanted = asked ? request.getRequestURI() + query : formsPage(request.getHeader("Referer"));
        String path = wanted.startsWith(request.getContextPath()) ? wanted.substring(request.getContextPath().length()) : "";
        List<String> parameters = new ArrayList<>();
        if (!path.isEmpty() && !path.equals("/")) {
            parameters.add("to=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
        }
        if (!asked) {
            parameters.add("ended=true");
        }
        return request.getContextPath() + SIGN_IN + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters));
    }

    /** Where the form stands that was posted when its session was over. */
    private static String formsPage(String referer) {
        return referer == null ? "" : referer.replaceFirst("^https?://[^/]*", "");
    }

    private static boolean isPartial(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }

    /** A script that asks for a part of a page cannot follow a redirect; the Faces protocol has a word for it. */
    private static AuthenticationStatus sendPartial(HttpServletRequest request, HttpServletResponse response) {
        response.setContentType("text/xml;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        String target = signIn(request).replace("&", "&amp;");
        try {
            response.getOutputStream().write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                    + target + "\"/></partial-response>").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The caller went away", e);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }
}
