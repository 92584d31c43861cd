package aero.interline.exchange.boundary;

import aero.interline.exchange.control.InboxHorizon;
import aero.interline.exchange.control.Retention;
import aero.interline.exchange.control.ThroughputWindow;
import aero.interline.platform.control.MessageIds;
import aero.interline.platform.control.RecurringWork;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Throws away what nobody needs any more, a little every minute, so that it never weighs on the intake. Several nodes may
 * do it at once.
 */
@Singleton
@Startup
@DependsOn("CoreStartup")
@TransactionManagement(TransactionManagementType.BEAN)
public class Housekeeping {

    /** A round through the inbox takes about seventeen hours. */
    private static final int STEPS_A_MINUTE = 4;

    /** The database refuses to drop younger days, on which messages may still be coming in. */
    private static final int SHORTEST_DAYS = 2;

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    @Resource(lookup = "java:app/jdbc/interline")
    private DataSource database;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "interline.inbox.horizon-days")
    private int horizonDays;

    @Inject
    @ConfigProperty(name = "interline.retention.days")
    private int retentionDays;

    private final RecurringWork retention = new RecurringWork("the deletion of messages whose time is over", this::keepMessages);
    private final RecurringWork horizon = new RecurringWork("the deletion of old claims", this::keepClaims);

    /** Hubs that do not live for an hour shall not keep messages for ever. */
    @PostConstruct
    void start() {
        retention.run();
    }

    @Schedule(hour = "*", minute = "17", persistent = false)
    void everyHour() {
        retention.run();
    }

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    void everyMinute() {
        horizon.run();
    }

    private void keepMessages() throws SQLException {
        if (retentionDays == 0) {
            return;
        }
        LocalDate oldest = LocalDate.now(clock.withZone(ZoneOffset.UTC)).minusDays(Math.max(SHORTEST_DAYS, retentionDays));
        try (Connection connection = database.getConnection()) {
            int dropped = Retention.keepFrom(connection, oldest);
            if (dropped > 0) {
                LOG.info("messages before {} are no longer kept, {} tables dropped", oldest, dropped);
            }
        }
    }

    private void keepClaims() throws SQLException {
        long minute = clock.instant().getEpochSecond() / 60;
        long oldest = MessageIds.floor(clock.instant().minus(Duration.ofDays(horizonDays)));
        try (Connection connection = database.getConnection()) {
            for (int i = 0; i < STEPS_A_MINUTE; i++) {
                InboxHorizon.pass(connection, (int) (minute * STEPS_A_MINUTE + i), oldest);
            }
            ThroughputWindow.forget(connection, clock.instant());
        }
    }
}
