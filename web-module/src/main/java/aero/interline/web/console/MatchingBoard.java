package aero.interline.web.console;

import aero.interline.customer.boundary.JobView;
import aero.interline.customer.boundary.MatchDesk;
import aero.interline.customer.boundary.ModelView;
import aero.interline.domain.identity.Thresholds;
import aero.interline.platform.boundary.RequestRefused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.primefaces.PrimeFaces;

/** How customers are matched: versions of the model, what a new one would change, and jobs with their progress. */
@Named
@RequestScoped
public class MatchingBoard {

    private static final int MOST_JOBS = 20;
    private static final Set<String> OPEN = Set.of("waiting", "running");

    private static final Map<String, String> KINDS = Map.of(
            "prints", "Match records that were never compared", "model", "Match all customers by another model",
            "hot-keys", "Match again where keys are common", "train", "Train a model", "shadow", "Shadow run of a model");

    @Inject
    private MatchDesk desk;

    @Inject
    private CurrentUser user;

    @Inject
    private MatchWords words;

    private List<ModelView> models;
    private List<JobView> jobs;

    public void load() throws IOException {
        if (!user.isOperator()) {
            FacesContext.getCurrentInstance().getExternalContext().responseSendError(403, "");
            FacesContext.getCurrentInstance().responseComplete();
        }
    }

    public String train() {
        return said("Training has started. The new model runs in shadow afterwards.", () -> desk.train(user.caller()));
    }

    public String activate(String version) {
        return said(version + " is active now. All customers are matched again by it.", () -> desk.activate(version, false, null, user.caller()));
    }

    private String said(String done, Runnable act) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        if (!user.isAdmin()) {
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, "Your role does not allow this.", null));
            return "/matching?faces-redirect=true";
        }
        try {
            act.run();
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, done, null));
        } catch (RequestRefused e) {
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, Refusals.of(e), null));
        }
        return "/matching?faces-redirect=true";
    }

    public List<ModelView> getModels() {
        if (models == null) {
            models = desk.models();
        }
        return models;
    }

    public List<JobView> getJobs() {
        if (jobs == null) {
            jobs = desk.jobs().stream().limit(MOST_JOBS).toList();
        }
        return jobs;
    }

    /** Whether something goes on, so that it is worth looking again. */
    public boolean isBusy() {
        return getJobs().stream().anyMatch(each -> OPEN.contains(each.state()));
    }

    /** Shows the models anew when all is done: there may be one more by then. */
    public void watch() {
        if (!isBusy()) {
            PrimeFaces.current().ajax().update("matching:models");
        }
    }

    public String kind(JobView job) {
        return KINDS.getOrDefault(job.kind(), job.kind());
    }

    /** How much of it is done, in percent; a job that is over is done. */
    public long percent(JobView job) {
        if (job.total() == 0) {
            return OPEN.contains(job.state()) ? 0 : 100;
        }
        return Math.min(100, job.done() * 100 / job.total());
    }

    /** From how many bits of evidence on something is done. */
    public String thresholds(ModelView model) {
        Thresholds told = model.thresholds();
        return "review " + bits(told.review()) + ", link " + bits(told.link()) + ", join " + bits(told.join()) + ", gap " + bits(told.gap());
    }

    private static String bits(double threshold) {
        return String.format(Locale.ROOT, "%.1f", threshold).replaceAll("\\.0$", "");
    }

    /** What a shadow run found: how many decisions would be other ones, by what they would be. */
    public String changes(ModelView model) {
        if (model.report() == null || !(model.report().get("decisions") instanceof Map<?, ?> counts)) {
            return "";
        }
        if (counts.isEmpty()) {
            return "would change nothing";
        }
        return counts.entrySet().stream()
                .map(each -> each.getValue() + " " + words.decision(String.valueOf(each.getKey())).toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
