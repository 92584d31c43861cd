package aero.interline.web.console;

import aero.interline.access.boundary.Caller;
import aero.interline.access.boundary.UserDesk;
import aero.interline.access.boundary.UserRegistry;
import aero.interline.access.boundary.UserView;
import aero.interline.contracts.access.Role;
import aero.interline.platform.boundary.RequestRefused;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** One user, and what an administrator can decide about somebody else. */
@Named
@ViewScoped
public class UserPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The answer alone holds a new password, never the session. */
    private static final String SHOWN = UserPage.class.getName() + ".shown";

    @Inject
    private transient UserDesk desk;

    @Inject
    private transient UserRegistry registry;

    @Inject
    private CurrentUser user;

    private String name;
    private String role;
    private transient UserView view;

    public void load() throws IOException {
        if (user.needAdmin()) {
            view = Ids.orNothing(desk.list().stream().filter(each -> each.name().equals(name)).findFirst());
        }
    }

    public void changeRole() {
        Role wanted = Role.find(role).orElseThrow();
        decide((whose, by) -> desk.changeRole(whose, wanted, by), name + " is " + wanted.text() + " now.");
    }

    public void disable() {
        decide(desk::disable, name + " can no longer sign in.");
    }

    public void enable() {
        decide(desk::enable, name + " can sign in again.");
    }

    public String remove() {
        boolean removed = decide(desk::remove, name + " is removed. What " + name + " did stays on record.");
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(removed);
        return removed ? "/users?faces-redirect=true" : null;
    }

    public void reset() {
        if (view != null) {
            registry.resetPassword(name, user.caller())
                    .ifPresent(password -> requestMap().put(SHOWN, new String(password)));
        }
    }

    private boolean decide(BiFunction<String, Caller, Optional<UserView>> decision, String said) {
        if (view == null) {
            return false;
        }
        try {
            Optional<UserView> decided = decision.apply(name, user.caller());
            view = decided.orElse(view);
            say(decided.isPresent() ? FacesMessage.SEVERITY_INFO : FacesMessage.SEVERITY_ERROR,
                    decided.isPresent() ? said : "There is no such user any more.");
            return decided.isPresent();
        } catch (RequestRefused e) {
            say(FacesMessage.SEVERITY_ERROR, e.getMessage() + ".");
            return false;
        }
    }

    private static void say(FacesMessage.Severity severity, String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, null));
    }

    public UserView getView() {
        return view;
    }

    public boolean isOneself() {
        return user.getName().equals(name);
    }

    /** A new password. */
    public String getShown() {
        return (String) requestMap().get(SHOWN);
    }

    private static Map<String, Object> requestMap() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestMap();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getRole() {
        return role == null && view != null ? view.role() : role;
    }

    public void setRole(String role) {
        this.role = role;
    }
}
