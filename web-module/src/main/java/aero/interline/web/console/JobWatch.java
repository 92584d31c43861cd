package aero.interline.web.console;

import aero.interline.privacy.boundary.PrivacyJobView;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.primefaces.PrimeFaces;

/** Says when jobs are over that were under way when the page looked before. */
final class JobWatch implements Serializable {

    private static final long serialVersionUID = 1L;

    private final HashSet<String> open = new HashSet<>();

    void look(List<PrivacyJobView> jobs) {
        for (String each : over(jobs)) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, each, null));
            if (faces.getPartialViewContext().isPartialRequest()) {
                PrimeFaces.current().ajax().update("said");
            }
        }
    }

    /** A sentence for each job that is over since the last look. */
    List<String> over(List<PrivacyJobView> jobs) {
        Set<String> before = Set.copyOf(open);
        open.clear();
        jobs.stream().filter(each -> each.finishedAt() == null).map(PrivacyJobView::id).forEach(open::add);
        return jobs.stream()
                .filter(each -> each.finishedAt() != null && before.contains(each.id()))
                .map(each -> Texts.capital(each.kind()) + " " + each.id() + " is " + each.state() + ".")
                .toList();
    }

    /** Whether it is worth looking again. */
    boolean isBusy() {
        return !open.isEmpty();
    }
}
