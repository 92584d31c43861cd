package aero.interline.web.console;

import aero.interline.platform.boundary.RequestRefused;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a boundary refused, as people at a form read it: a field by its label instead of a parameter by its name. */
final class Refusals {

    private static final Pattern PARAMETER = Pattern.compile("Parameter (\\w+): (.*)", Pattern.DOTALL);

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("to", "Before"),
            Map.entry("query", "Search"),
            Map.entry("textVersion", "Version of the text"),
            Map.entry("expires", "Expires on"),
            Map.entry("least", "At least"),
            Map.entry("most", "At most"),
            Map.entry("why", "Not linked because"),
            Map.entry("window", "From the hour"));

    private Refusals() {}

    static String of(RequestRefused refused) {
        Matcher told = PARAMETER.matcher(refused.getMessage());
        return told.matches() ? label(told.group(1)) + ": " + told.group(2) : refused.getMessage();
    }

    /** Says on the page what cannot be looked for; it must not say then that nothing was found. */
    static void say(RequestRefused refused) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, of(refused), null));
        faces.validationFailed();
    }

    private static String label(String parameter) {
        return LABELS.getOrDefault(parameter, Character.toUpperCase(parameter.charAt(0)) + parameter.substring(1));
    }
}
