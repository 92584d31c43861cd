package aero.interline.web.console;

import aero.interline.access.boundary.ConsoleSession;
import aero.interline.access.boundary.UserRegistry;
import aero.interline.access.boundary.UserRegistry.PasswordChange;
import aero.interline.platform.boundary.RequestRefused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/** The page where people change their own password. */
@Named
@RequestScoped
public class Account {

    private static final Map<PasswordChange, String> SAID = Map.of(
            PasswordChange.DONE, "Your password has been changed.",
            PasswordChange.OLD_ONE_WRONG, "The current password is wrong.",
            PasswordChange.TOO_SHORT, "A password needs at least " + UserRegistry.SHORTEST_PASSWORD + " characters.",
            PasswordChange.TOO_LONG, "That password is too long.",
            PasswordChange.SAME_AS_OLD, "That is your current password.");

    @Inject
    private UserRegistry users;

    @Inject
    private CurrentUser user;

    private String old = "";
    private String wanted = "";
    private String again = "";

    public void change() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (!wanted.equals(again)) {
            say(faces, FacesMessage.SEVERITY_ERROR, "The two new passwords are not the same.");
            return;
        }
        PasswordChange change;
        try {
            change = users.changePassword(user.caller(), old.toCharArray(), wanted.toCharArray());
        } catch (RequestRefused e) {
            say(faces, FacesMessage.SEVERITY_ERROR, e.code().title() + ". " + e.getMessage() + ".");
            return;
        }
        boolean done = change == PasswordChange.DONE;
        if (done) {
            // this session goes on, opened anew; all others of this user end
            ConsoleSession.open(
                    (HttpServletRequest) faces.getExternalContext().getRequest(), user.caller());
        }
        say(faces, done ? FacesMessage.SEVERITY_INFO : FacesMessage.SEVERITY_ERROR, SAID.get(change));
    }

    private static void say(FacesContext faces, FacesMessage.Severity severity, String text) {
        faces.addMessage(null, new FacesMessage(severity, text, null));
    }

    public String getOld() {
        return old;
    }

    public void setOld(String old) {
        this.old = orEmpty(old);
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = orEmpty(wanted);
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = orEmpty(again);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
