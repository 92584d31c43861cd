package aero.interline.web.console;

import aero.interline.access.boundary.AuditTrail;
import aero.interline.access.boundary.Caller;
import aero.interline.access.boundary.ConsoleSession;
import aero.interline.access.boundary.UserRegistry;
import aero.interline.platform.boundary.RequestRefused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The sign-in page. It leads back to the page that was wanted, but only within this console. Its view has no state, which would
 * open a session for everybody who passes by; what tells the form of another site is what browsers say of its origin.
 */
@Named
@RequestScoped
public class SignIn {

    @Inject
    private UserRegistry users;

    @Inject
    private AuditTrail audit;

    private String name;
    private String password;
    private String to;
    private boolean ended;

    public void signIn() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        HttpServletRequest request = (HttpServletRequest) faces.getExternalContext().getRequest();
        if (!isOwnForm(request::getHeader)) {
            say(faces, "This form was sent by another site. Sign in here.");
            return;
        }
        Optional<Caller> caller;
        try {
            caller = name == null || password == null
                    ? Optional.empty()
                    : users.authenticate(name.strip(), password.toCharArray());
        } catch (RequestRefused e) {
            say(faces, e.code().title() + ". " + e.getMessage() + ".");
            return;
        }
        if (caller.isEmpty()) {
            say(faces, "Name or password is wrong, or there were too many attempts. Wait a minute and try again.");
            return;
        }
        ExternalContext external = faces.getExternalContext();
        ConsoleSession.open(request, caller.get());
        audit.record(caller.get().name(), "signed-in", null);
        external.redirect(external.getRequestContextPath() + (isWithinConsole(to) ? to : "/overview"));
    }

    private static void say(FacesContext faces, String text) {
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }

    /**
     * Whether a page of this console sent the form, so that nobody is signed in under a name of another site's choice. What
     * has neither header is not a browser; {@code Sec-Fetch-Site} comes only over TLS or from this machine.
     */
    static boolean isOwnForm(UnaryOperator<String> header) {
        String site = header.apply("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = header.apply("Origin");
        return origin == null || origin.replaceFirst("^https?://", "").equalsIgnoreCase(header.apply("Host"));
    }

    /** A path of this console, never another site. */
    static boolean isWithinConsole(String path) {
        return path != null && path.matches("/[A-Za-z0-9][A-Za-z0-9/_-]*(\\?[A-Za-z0-9=&%_.:-]*)?");
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    /** Whether a form was posted whose session was over. */
    public boolean isEnded() {
        return ended;
    }

    public void setEnded(boolean ended) {
        this.ended = ended;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
