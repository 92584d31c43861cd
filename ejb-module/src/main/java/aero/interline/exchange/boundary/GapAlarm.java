package aero.interline.exchange.boundary;

import aero.interline.exchange.control.GapWatch;
import aero.interline.platform.boundary.JtaTransactions;
import aero.interline.platform.control.KeyedHash;
import aero.interline.platform.control.MessageIds;
import aero.interline.platform.control.Transactions;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every minute for what should have come. Flights are looked for less often: that reads all segments.
 */
@Singleton
@DependsOn("Hub")
@TransactionManagement(TransactionManagementType.BEAN)
public class GapAlarm {

    private static final int FLIGHTS_EVERY_MINUTES = 10;

    private static final Logger LOG = LoggerFactory.getLogger(GapAlarm.class);

    @Resource
    private UserTransaction transaction;

    @Resource(lookup = "java:app/jdbc/interline")
    private DataSource database;

    @Inject
    private Clock clock;

    @Inject
    private MessageIds ids;

    @Inject
    private KeyedHash hash;

    @Inject
    @ConfigProperty(name = "interline.parts.report-after-minutes")
    private int partsAfterMinutes;

    @Inject
    @ConfigProperty(name = "interline.expect.pnl-hours")
    private int listsHours;

    private Transactions transactions;
    private GapWatch watch;

    @PostConstruct
    void open() {
        transactions = new JtaTransactions(transaction, database);
        watch = new GapWatch(ids, hash);
    }

    @Schedule(hour = "*", minute = "*", second = "45", persistent = false)
    void everyMinute() {
        boolean flights = clock.instant().getEpochSecond() / 60 % FLIGHTS_EVERY_MINUTES == 0;
        try {
            transactions.inNew(connection -> {
                watch.parts(connection, clock.instant(), Duration.ofMinutes(partsAfterMinutes));
                watch.listsThatCame(connection, clock.instant());
                if (flights && listsHours > 0) {
                    watch.schedule(connection, clock.instant(), Duration.ofHours(listsHours));
                }
                return null;
            });
        } catch (SQLException e) {
            LOG.warn("what has not come could not be looked for; tried again in a minute", e);
        }
    }
}
