package aero.interline.exchange.boundary;

import aero.interline.contracts.exchange.Arrival;
import aero.interline.contracts.exchange.Decision;
import aero.interline.contracts.exchange.FactIntake;
import aero.interline.contracts.exchange.IntakeUnavailable;
import aero.interline.contracts.exchange.Outcome;
import aero.interline.exchange.control.Intake;
import aero.interline.exchange.control.Judge;
import aero.interline.platform.boundary.JtaTransactions;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.List;
import javax.sql.DataSource;

/**
 * The one door into the core, for whatever brought the messages. Demarcates its transactions itself, since a refused
 * batch is taken apart in new ones (invariant I4); callers have none of their own.
 */
@Singleton
@Local(FactIntake.class)
@DependsOn("CoreStartup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class FactIntakeDesk implements FactIntake {

    @Resource
    private UserTransaction transaction;

    @Resource(lookup = "java:app/jdbc/interline")
    private DataSource database;

    @Inject
    private Instance<Judge> judge;

    @Inject
    private Instance<AssemblyDesk> assembly;

    private Intake intake;

    @PostConstruct
    void open() {
        intake = new Intake(new JtaTransactions(transaction, database), judge.get());
    }

    @PreDestroy
    void close() {
        intake.stop();
    }

    @Override
    public List<Decision> apply(List<Arrival> batch) throws IntakeUnavailable {
        List<Decision> decisions = intake.apply(batch);
        if (decisions.stream().anyMatch(each -> each.outcome() == Outcome.PARKED)) {
            assembly.get().lookNow();
        }
        return decisions;
    }
}
