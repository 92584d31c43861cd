package aero.interline.web.console;

import aero.interline.access.boundary.UserRegistry;
import aero.interline.access.boundary.UserRegistry.UserView;
import aero.interline.contracts.access.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Where administrators look after users. A new password is shown once, on the page that made it. */
@Named
@RequestScoped
public class Users {

    @Inject
    private UserRegistry registry;

    @Inject
    private CurrentUser user;

    private String name;
    private String role = Role.VIEWER.text();
    private String shownFor;
    private String shown;

    public void load() throws IOException {
        if (!user.isAdmin()) {
            FacesContext.getCurrentInstance().getExternalContext().responseSendError(403, "");
            FacesContext.getCurrentInstance().responseComplete();
        }
    }

    public void add() {
        if (name == null || !name.matches("[a-z][a-z0-9._-]{1,39}")) {
            say("A name has 2 to 40 small letters, digits, dots, hyphens or underscores and starts with a letter.");
            return;
        }
        Role wanted = Role.find(role).orElse(Role.VIEWER);
        show(name, user.isAdmin() ? registry.add(name, wanted, user.caller()) : Optional.empty(), "There is a user of this name already.");
    }

    public void reset(String whose) {
        show(whose, user.isAdmin() ? registry.resetPassword(whose, user.caller()) : Optional.empty(), "There is no such user any more.");
    }

    private void show(String whose, Optional<char[]> password, String otherwise) {
        if (password.isEmpty()) {
            say(otherwise);
        }
        shownFor = password.isEmpty() ? null : whose;
        shown = password.map(String::new).orElse(null);
    }

    private static void say(String text) {
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }

    public List<UserView> getItems() {
        return registry.list();
    }

    public Role[] getRoles() {
        return Role.values();
    }

    public String getShownFor() {
        return shownFor;
    }

    public String getShown() {
        return shown;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }
}
