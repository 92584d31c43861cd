package aero.interline.web.console;

import aero.interline.access.boundary.UserDesk;
import aero.interline.access.boundary.UserRegistry;
import aero.interline.access.boundary.UserView;
import aero.interline.contracts.access.Role;
import aero.interline.platform.boundary.RequestRefused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;

/** Who may sign in. A new password is shown once, on the page that made it. */
@Named
@RequestScoped
public class Users {

    @Inject
    private UserDesk desk;

    @Inject
    private UserRegistry registry;

    @Inject
    private CurrentUser user;

    private String name;
    private String role = Role.VIEWER.text();
    private String shown;
    private String shownFor;

    public void load() throws IOException {
        user.needAdmin();
    }

    public void add() {
        if (!user.isAdmin()) {
            return;
        }
        try {
            shown = registry.add(name, Role.find(role).orElse(Role.VIEWER), user.caller())
                    .map(String::new)
                    .orElse(null);
            shownFor = name;
            if (shown != null) {
                name = null;
            } else {
                say("There is a user of this name, or was one: what they did is on record under it. Choose another name.");
            }
        } catch (RequestRefused e) {
            say(Refusals.of(e));
        }
    }

    private static void say(String text) {
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }

    public List<UserView> getItems() {
        return desk.list();
    }

    public Role[] getRoles() {
        return Role.values();
    }

    /** The password of the user who was added. */
    public String getShown() {
        return shown;
    }

    public String getShownFor() {
        return shownFor;
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
