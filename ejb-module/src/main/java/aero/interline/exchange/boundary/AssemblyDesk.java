package aero.interline.exchange.boundary;

import aero.interline.contracts.exchange.MessageReader;
import aero.interline.exchange.control.Assembler;
import aero.interline.exchange.control.Judge;
import aero.interline.platform.boundary.JtaTransactions;
import aero.interline.platform.control.RecurringWork;
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
import javax.sql.DataSource;

/**
 * Has complete sets of parts decided, one at a time in each node: when a part was parked, and every few seconds, which
 * finds those that a stopped hub left behind.
 */
@Singleton
@DependsOn("CoreStartup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class AssemblyDesk {

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

    private RecurringWork assembly;

    @PostConstruct
    void open() {
        Assembler assembler = new Assembler(new JtaTransactions(transaction, database), judge, vault, reader);
        assembly = new RecurringWork("the assembly of complete sets of parts", assembler::assemble);
    }

    /** Returns at once. */
    @Asynchronous
    public void lookNow() {
        assembly.run();
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void everyFewSeconds() {
        assembly.run();
    }
}
