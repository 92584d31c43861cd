package aero.interline.customer.boundary;

import aero.interline.customer.control.CustomerRegister;
import aero.interline.customer.control.JobWorker;
import aero.interline.customer.control.ModelShelf;
import aero.interline.platform.boundary.JtaTransactions;
import aero.interline.platform.control.SqlStates;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every few seconds whether customers have to be matched again, as after an upgrade, and does it beside the intake.
 * What a stopped or killed hub left behind goes on where it was.
 */
@Singleton
@Startup
@DependsOn("Hub")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class MatchJobsTimer {

    private static final Logger LOG = LoggerFactory.getLogger(MatchJobsTimer.class);

    @Resource
    private UserTransaction transaction;

    @Resource(lookup = "java:app/jdbc/interline")
    private DataSource database;

    @Inject
    private CustomerRegister customers;

    @Inject
    private Clock clock;

    private final AtomicBoolean working = new AtomicBoolean();
    private volatile boolean stopped;
    private JobWorker worker;

    @PostConstruct
    void start() {
        JtaTransactions transactions = new JtaTransactions(transaction, database);
        worker = new JobWorker(transactions, customers, clock, () -> stopped);
        try {
            transactions.inNew(connection -> {
                ModelShelf.stock(connection);
                return null;
            });
        } catch (SQLException e) {
            throw new IllegalStateException("The database refuses the model that ships with the hub", e);
        }
    }

    @PreDestroy
    void stop() {
        stopped = true;
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void everyFewSeconds() {
        if (working.compareAndSet(false, true)) {
            try {
                worker.run();
            } catch (SQLException e) {
                LOG.warn("matching again waits for the database: {}", SqlStates.told(e));
            } finally {
                working.set(false);
            }
        }
    }
}
