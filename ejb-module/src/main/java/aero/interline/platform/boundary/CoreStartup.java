package aero.interline.platform.boundary;

import aero.interline.contracts.exchange.CoreReadiness;
import aero.interline.platform.control.DayKeys;
import aero.interline.platform.control.KeyedHash;
import aero.interline.platform.control.RecurringWork;
import aero.interline.platform.control.Schema;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Local;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the core up: migrates the schema with the owner's credentials, makes partitions and encryption keys for the
 * days to come, and keeps doing so. Whoever needs the core first calls {@link #awaitReady()}; the container lets no
 * call through before the start is done, so the order in which it starts modules does not matter.
 *
 * <p>The data source is not an XA one (invariant I8): the effect of a message and its inbox claim share one database
 * transaction, the broker's session is committed after it, and what a crash repeats in between the inbox recognises.
 */
@Singleton
@Startup
@Local(CoreReadiness.class)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
@DataSourceDefinition(
        name = "java:app/jdbc/interline",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=interline.db.url}",
        user = "${MPCONFIG=interline.db.user}",
        password = "${MPCONFIG=interline.db.password}",
        initialPoolSize = 4,
        minPoolSize = 4,
        maxPoolSize = 20,
        isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
        transactional = true,
        properties = {
            "reWriteBatchedInserts=true",
            "prepareThreshold=1",
            "tcpKeepAlive=true",
            "applicationName=interline",
            "fish.payara.wrap-jdbc-objects=false",
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
            "fish.payara.validate-atmost-once-period-in-seconds=5",
            "fish.payara.fail-all-connections=true",
            "fish.payara.max-wait-time-in-millis=10000"
        })
public class CoreStartup implements CoreReadiness {

    /** Days for which partitions and keys are made ahead: how long the timer may fail unnoticed. */
    private static final int DAYS_AHEAD = 14;

    private static final Logger LOG = LoggerFactory.getLogger(CoreStartup.class);

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
    @ConfigProperty(name = "interline.db.user")
    private String applicationRole;

    @Resource(lookup = "java:app/jdbc/interline")
    private DataSource database;

    @Inject
    private DayKeys keys;

    @Inject
    private KeyedHash hash;

    @Inject
    private Clock clock;

    private final RecurringWork preparation = new RecurringWork("the preparation of the coming days", this::prepareDays);

    @PostConstruct
    void start() {
        int applied = new Schema(url, owner, ownerPassword, applicationRole, hash).migrate();
        LOG.info("schema is current, {} migrations applied", applied);
        try {
            prepareDays();
        } catch (SQLException e) {
            throw new IllegalStateException("The database refuses the preparation of the coming days", e);
        }
    }

    @Override
    public void awaitReady() {
        // the container holds every call back until start() has returned
    }

    @Schedule(hour = "*", minute = "7", persistent = false)
    void everyHour() {
        preparation.run();
    }

    private void prepareDays() throws SQLException {
        LocalDate today = LocalDate.now(clock);
        Schema.ensurePartitions(database, DAYS_AHEAD);
        keys.ensure(today.minusDays(1), today.plusDays(DAYS_AHEAD));
    }
}
