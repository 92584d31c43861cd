package aero.interline.customer.boundary;

import aero.interline.customer.control.Refolding;
import aero.interline.domain.customer.Survivorship;
import aero.interline.platform.boundary.JtaTransactions;
import aero.interline.platform.control.RecurringWork;
import aero.interline.platform.control.Transactions;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adopts the policy of survivorship when the hub starts, and folds all customers by it in the background if another one held before. It
 * also has the policy read at the start, so that a wrong file is found then and not with the first message.
 */
@Singleton
@Startup
@DependsOn("CoreStartup")
@TransactionManagement(TransactionManagementType.BEAN)
public class GoldenFolding {

    /** A round never weighs on the intake for long; the next one follows in seconds. */
    private static final int STEPS_A_ROUND = 20;

    private static final Logger LOG = LoggerFactory.getLogger(GoldenFolding.class);

    @Resource
    private UserTransaction transaction;

    @Resource(lookup = "java:app/jdbc/interline")
    private DataSource database;

    @Inject
    private Survivorship policy;

    private final RecurringWork folding = new RecurringWork("folding customers by another policy", this::fold);
    private Transactions transactions;
    private Refolding refolding;

    @PostConstruct
    void start() {
        transactions = new JtaTransactions(transaction, database);
        refolding = new Refolding(policy);
        try {
            transactions.inNew(connection -> {
                refolding.adopt(connection);
                return null;
            });
        } catch (SQLException e) {
            throw new IllegalStateException("The database refuses the policy of survivorship", e);
        }
        LOG.info("customers are folded by the rules of survivorship {}", policy.version());
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void everyFewSeconds() {
        folding.run();
    }

    private void fold() throws SQLException {
        boolean more = true;
        for (int step = 0; more && step < STEPS_A_ROUND; step++) {
            more = transactions.inNew(refolding::step);
        }
    }
}
