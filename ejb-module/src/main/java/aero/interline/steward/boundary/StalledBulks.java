package aero.interline.steward.boundary;

import aero.interline.platform.control.RecurringWork;
import aero.interline.steward.control.Acts;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes on with bulks whose hub was killed. Should one be alive after all, held up for so long, nothing is decided twice: each pair
 * is looked at again under its locks.
 */
@Singleton
@Startup
@DependsOn("CoreStartup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StalledBulks {

    private static final Duration SILENCE = Duration.ofMinutes(2);
    private static final Logger LOG = LoggerFactory.getLogger(StalledBulks.class);

    @EJB
    private StewardOffice office;

    @EJB
    private MergeDesk merges;

    private final RecurringWork bulks = new RecurringWork("going on with bulks", this::goOn);
    private Acts acts;

    @PostConstruct
    void open() {
        acts = new Acts(office.database());
    }

    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
    void everyFewSeconds() {
        bulks.run();
    }

    private void goOn() {
        acts.stalled(office.now().minus(SILENCE)).forEach(each -> {
            LOG.info("bulk {} goes on", each.id());
            merges.run(each);
        });
    }
}
