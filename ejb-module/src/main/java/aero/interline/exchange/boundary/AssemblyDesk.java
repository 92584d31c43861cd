package aero.interline.exchange.boundary;

import aero.interline.contracts.exchange.IntakeUnavailable;
import aero.interline.contracts.exchange.MessageReader;
import aero.interline.exchange.control.Assembler;
import aero.interline.exchange.control.Judge;
import aero.interline.platform.boundary.JtaTransactions;
import aero.interline.platform.control.Vault;
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
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has complete sets of parts decided, one at a time in each node: when a part was parked, and every few seconds, which
 * finds those that a stopped hub left behind.
 */
@Singleton
@DependsOn("Hub")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class AssemblyDesk {

    private static final Logger LOG = LoggerFactory.getLogger(AssemblyDesk.class);

    @Resource
    private UserTransaction transaction;

    @Resource(lookup = "java:app/jdbc/interline")
    private DataSource database;

    @Inject
    private Judge judge;

    @Inject
    private Vault vault;

    @EJB
    private MessageReader reader;

    private final AtomicBoolean wanted = new AtomicBoolean();
    private final AtomicBoolean working = new AtomicBoolean();
    private Assembler assembler;

    @PostConstruct
    void open() {
        assembler = new Assembler(new JtaTransactions(transaction, database), judge, vault, reader);
    }

    /** Returns at once. */
    @Asynchronous
    public void lookNow() {
        wanted.set(true);
        work();
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void everyFewSeconds() {
        wanted.set(true);
        work();
    }

    private void work() {
        while (wanted.get() && working.compareAndSet(false, true)) {
            try {
                wanted.set(false);
                assembler.assemble();
            } catch (IntakeUnavailable e) {
                LOG.warn("complete sets of parts wait: {} {}", e.code().code(), e.code().title());
            } finally {
                working.set(false);
            }
        }
    }
}
