package aero.interline.web.console;

import aero.interline.access.boundary.AuditTrail;
import aero.interline.access.boundary.Caller;
import aero.interline.access.boundary.ConsoleSession;
import aero.interline.contracts.access.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** Who looks at the page, and what they may do there. */
@Named("user")
@RequestScoped
public class CurrentUser {

    @Inject
    private AuditTrail audit;

    public Caller caller() {
        return ConsoleSession.find(request()).orElseThrow().caller();
    }

    public String getName() {
        return caller().name();
    }

    public String getRole() {
        return caller().role().text();
    }

    public boolean isOperator() {
        return caller().may(Role.OPERATOR);
    }

    public boolean isAdmin() {
        return caller().may(Role.ADMIN);
    }

    /** @return whether they may go on; else the answer is 403 */
    boolean needAdmin() throws IOException {
        return need(Role.ADMIN);
    }

    boolean needOperator() throws IOException {
        return need(Role.OPERATOR);
    }

    private boolean need(Role role) throws IOException {
        boolean may = caller().may(role);
        if (!may) {
            FacesContext.getCurrentInstance().getExternalContext().responseSendError(403, "");
            FacesContext.getCurrentInstance().responseComplete();
        }
        return may;
    }

    public String signOut() {
        audit.record(getName(), "signed-out", null);
        ConsoleSession.close(request());
        return "/sign-in?faces-redirect=true";
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }
}
