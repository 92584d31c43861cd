package aero.interline.web.console;

import aero.interline.customer.boundary.CustomerRegistry;
import aero.interline.customer.boundary.CustomerView;
import aero.interline.platform.boundary.RequestRefused;
import aero.interline.privacy.boundary.ErasurePreview;
import aero.interline.privacy.boundary.PrivacyDesk;
import aero.interline.privacy.boundary.PrivacyJobView;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What one person may ask for: an export, or to be forgotten. Stays when the customer is gone, with the receipt. */
@Named
@ViewScoped
public class PersonalData implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String REASON = "refusedErasure";

    @Inject
    private transient PrivacyDesk desk;

    @Inject
    private transient CustomerRegistry registry;

    @Inject
    private CurrentUser user;

    private String id;
    private String name;
    private String reason;
    private transient ErasurePreview preview;
    private transient List<PrivacyJobView> jobs;
    private final JobWatch watch = new JobWatch();

    public void load() throws IOException {
        Long number = user.needOperator() ? Ids.find(id, Optional::of) : null;
        if (number != null) {
            look();
            name = registry.find(number, user.caller()).map(CustomerView::name).orElse(null);
            reason = (String) FacesContext.getCurrentInstance().getExternalContext().getFlash().get(REASON);
            preview = user.isAdmin() ? desk.preview(number, user.caller()).orElse(null) : null;
        }
    }

    /** How the jobs stand, also from time to time while one is under way. */
    public void look() {
        jobs = desk.of(Long.parseLong(id));
        watch.look(jobs);
    }

    public boolean isBusy() {
        return watch.isBusy();
    }

    public String export() {
        return said("Export requested.", () -> desk.export(Long.parseLong(id), user.caller()));
    }

    public String erase() {
        return user.isAdmin()
                ? said("Erasure requested.", () -> desk.erase(Long.parseLong(id), reason, user.caller()))
                : again();
    }

    public String approve(String job) {
        return user.isAdmin() ? said("Approved.", () -> desk.approve(Long.parseLong(job), user.caller())) : again();
    }

    public String withdraw(String job) {
        return user.isAdmin() ? said("Withdrawn.", () -> desk.withdraw(Long.parseLong(job), user.caller())) : again();
    }

    private String said(String done, Runnable act) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        if (!user.isOperator()) {
            return again();
        }
        try {
            act.run();
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, done, null));
        } catch (RequestRefused e) {
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, Refusals.of(e), null));
            faces.getExternalContext().getFlash().put(REASON, reason);
        }
        return again();
    }

    private String again() {
        return "/personal-data?faces-redirect=true&id=" + Long.parseLong(id);
    }

    public void json(String job) throws IOException {
        hand(() -> desk.json(Long.parseLong(job), user.caller()), "json", "application/json");
    }

    public void pdf(String job) throws IOException {
        hand(() -> desk.pdf(Long.parseLong(job), user.caller()), "pdf", "application/pdf");
    }

    private void hand(Supplier<Optional<byte[]>> what, String ending, String type) throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        Optional<byte[]> bytes;
        try {
            bytes = what.get();
        } catch (RequestRefused e) {
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, Refusals.of(e), null));
            return;
        }
        if (bytes.isEmpty() || !user.isOperator()) {
            return;
        }
        ExternalContext external = faces.getExternalContext();
        external.responseReset();
        external.setResponseContentType(type);
        external.setResponseContentLength(bytes.get().length);
        external.setResponseHeader("Content-Disposition", "attachment; filename=\"customer-" + Long.parseLong(id) + "." + ending + "\"");
        external.setResponseHeader("X-Content-Type-Options", "nosniff");
        external.setResponseHeader("Cache-Control", "no-store");
        external.getResponseOutputStream().write(bytes.get());
        faces.responseComplete();
    }

    /** What was done, as pairs of name and number. */
    public List<Map.Entry<String, Long>> done(PrivacyJobView job) {
        return List.copyOf(job.done().entrySet());
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    /** Of whom it is, {@code null} when the customer is gone. */
    public String getName() {
        return name;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public ErasurePreview getPreview() {
        return preview;
    }

    public List<PrivacyJobView> getJobs() {
        return jobs == null ? List.of() : jobs;
    }
}
