package aero.interline.web.console;

import aero.interline.access.boundary.AuditTrail;
import aero.interline.access.boundary.Caller;
import aero.interline.access.boundary.ConsoleSession;
import aero.interline.access.boundary.UserRegistry;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;

/** The sign-in page. It leads back to the page that was wanted, but only within this console. */
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

    public void signIn() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        Optional<Caller> caller = name == null || password == null
                ? Optional.empty()
                : users.authenticate(name.strip(), password.toCharArray());
        if (caller.isEmpty()) {
            faces.addMessage(
                    null,
                    new FacesMessage(
                            FacesMessage.SEVERITY_ERROR,
                            "Name and password do not fit, or there were too many attempts. Wait a minute and try again.",
                            null));
            return;
        }
        ExternalContext external = faces.getExternalContext();
        ConsoleSession.open((HttpServletRequest) external.getRequest(), caller.get());
        audit.record(caller.get().name(), "signed-in", null);
        external.redirect(external.getRequestContextPath() + (isWithinConsole(to) ? to : "/overview"));
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

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
