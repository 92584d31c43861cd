package aero.interline.customer.boundary;

import aero.interline.customer.control.CustomerRegister;
import aero.interline.customer.control.JobWorker;
import aero.interline.customer.control.ModelShelf;
import aero.interline.platform.boundary.JtaTransactions;
import aero.interline.platform.control.RecurringWork;
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
import javax.sql.DataSource;

/**
 * Looks every few seconds whether customers have to be matched again, as after an upgrade, and does it beside the intake.
 * What a stopped or killed hub left behind goes on where it was.
 */
@Singleton
@Startup
@DependsOn("CoreStartup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class MatchJobsTimer {

    @Resource
    private UserTransaction transaction;

    @Resource(lookup = "java:app/jdbc/interline")
    private DataSource database;

    @Inject
    private CustomerRegister customers;

    @Inject
    private Clock clock;

    private volatile boolean stopped;
    private RecurringWork matching;

    @PostConstruct
    void start() {
        JtaTransactions transactions = new JtaTransactions(transaction, database);
        JobWorker worker = new JobWorker(transactions, customers, clock, () -> stopped);
        matching = new RecurringWork("matching customers again", worker::run);
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
        matching.run();
    }
}
