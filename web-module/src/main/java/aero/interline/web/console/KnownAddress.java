package aero.interline.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIViewParameter;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewMetadata;
import jakarta.inject.Named;
import java.util.Set;
import java.util.stream.Collectors;

/** Says which parameters of an address its page does not know: a link with a typing error must not show everything without a word. */
@Named
@RequestScoped
public class KnownAddress {

    private static final int LONGEST = 40;

    public void check() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (!faces.isPostback()) {
            Set<String> known = ViewMetadata.getViewParameters(faces.getViewRoot()).stream()
                    .map(UIViewParameter::getName)
                    .collect(Collectors.toSet());
            faces.getExternalContext().getRequestParameterMap().keySet().stream()
                    .filter(each -> !known.contains(each))
                    .forEach(each -> faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN,
                            "The address contains \"" + legible(each) + "\", which this page does not know; it was ignored.", null)));
        }
    }

    private static String legible(String name) {
        return name.substring(0, Math.min(LONGEST, name.length())).replaceAll("[^A-Za-z0-9_-]", "?");
    }
}
