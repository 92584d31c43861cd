package aero.interline.privacy.boundary;

import aero.interline.contracts.exchange.BrokerUpkeep;
import aero.interline.contracts.exchange.MessageReader;
import aero.interline.customer.control.CustomerRegister;
import aero.interline.platform.boundary.JtaTransactions;
import aero.interline.platform.control.KeyedHash;
import aero.interline.platform.control.RecurringWork;
import aero.interline.platform.control.SqlStates;
import aero.interline.platform.control.Transactions;
import aero.interline.platform.control.Vault;
import aero.interline.privacy.control.ErasureRun;
import aero.interline.privacy.control.ExportRun;
import aero.interline.privacy.control.PrivacyJobs;
import aero.interline.privacy.control.ResealRun;
import aero.interline.privacy.entity.Job;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on exports and erasures, one at a time in each node: when one is asked for, and every few seconds, which finds
 * those that a stopped hub left behind.
 */
@Singleton
@DependsOn("CoreStartup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class PrivacyWorker {

    private static final Logger LOG = LoggerFactory.getLogger(PrivacyWorker.class);
    private static final Duration LEASE = Duration.ofSeconds(30);

    @Resource
    private UserTransaction transaction;

    @Resource(lookup = "java:app/jdbc/interline")
    private DataSource database;

    @Inject
    private Vault vault;

    @Inject
    private KeyedHash hash;

    @Inject
    private CustomerRegister customers;

    @Inject
    private Clock clock;

    @EJB
    private MessageReader reader;

    @EJB
    private BrokerUpkeep broker;

    @Inject
    @ConfigProperty(name = "interline.data.dir")
    private String data;

    @Inject
    @ConfigProperty(name = "interline.db.url")
    private String url;

    @Inject
    @ConfigProperty(name = "interline.db.owner.user")
    private String owner;

    @Inject
    @ConfigProperty(name = "interline.db.owner.password")
    private String ownerPassword;

    @Inject
    @ConfigProperty(name = "interline.export.keep-days")
    private int exportDays;

    private final RecurringWork jobs = new RecurringWork("the work on exports and erasures", this::finishAll);
    private final RecurringWork forgetting = new RecurringWork("the deletion of exports whose time is over", this::forgetExports);
    private Transactions transactions;
    private ErasureRun erasure;
    private ExportRun export;
    private ResealRun reseal;

    @PostConstruct
    void open() {
        transactions = new JtaTransactions(transaction, database);
        erasure = new ErasureRun(new ErasureRun.Tools(transactions, this::asOwner,
                vault, hash, reader, customers, broker, Path.of(data), clock));
        export = new ExportRun(transactions, vault, hash, clock);
        reseal = new ResealRun(transactions, vault);
    }

    private Connection asOwner() throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        return source.getConnection(owner, ownerPassword);
    }

    /** Returns at once. */
    @Asynchronous
    public void lookNow() {
        jobs.run();
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void everyFewSeconds() {
        jobs.run();
    }

    @Schedule(hour = "*", minute = "23", persistent = false)
    void everyHour() {
        forgetting.run();
    }

    private void forgetExports() throws SQLException {
        transactions.inNew(connection -> PrivacyJobs.forgetExports(connection, Duration.ofDays(exportDays)));
    }

    private void finishAll() throws SQLException {
        for (Optional<Job> job = claim(); job.isPresent(); job = claim()) {
            finish(job.get());
        }
    }

    private Optional<Job> claim() throws SQLException {
        reseal.begin();
        return transactions.inNew(connection -> PrivacyJobs.claim(connection, LEASE));
    }

    private void finish(Job claimed) throws SQLException {
        Job job = claimed;
        try {
            while (job.state() == Job.State.RUNNING) {
                switch (job.kind()) {
                    case ERASURE -> erasure.next(job);
                    case EXPORT -> export.next(job);
                    case RESEAL -> reseal.next(job);
                }
                long id = job.id();
                job = transactions.inNew(connection -> PrivacyJobs.find(connection, id)).orElseThrow();
            }
            LOG.info("job={} kind={} state={} done={}", job.id(), job.kind(), job.state(), job.counts());
        } catch (SQLException | IOException | RuntimeException e) {
            String why = e instanceof SQLException sql ? "the database: " + SqlStates.told(sql) : e.getClass().getSimpleName();
            LOG.error("job={} kind={} step={} failed and goes on after a pause: {}", job.id(), job.kind(), job.step(), why,
                    RecurringWork.withoutText(e));
            Job failed = job;
            transactions.inNew(connection -> {
                PrivacyJobs.failed(connection, failed, why);
                return null;
            });
        }
    }
}
