package aero.interline.exchange.boundary;

import aero.interline.exchange.control.AirportZones;
import aero.interline.exchange.control.ExpectedFiles;
import aero.interline.exchange.control.ExpectedLists;
import aero.interline.exchange.control.FileDue;
import aero.interline.exchange.control.GapWatch;
import aero.interline.exchange.control.ListDue;
import aero.interline.exchange.control.TornSets;
import aero.interline.platform.boundary.JtaTransactions;
import aero.interline.platform.control.KeyedHash;
import aero.interline.platform.control.MessageIds;
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
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every minute for what should have come; for lists of flights less often, as a departure seldom moves.
 */
@Singleton
@Startup
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
    private int pnlHours;

    @Inject
    @ConfigProperty(name = "interline.expect.pnl-marketed")
    private Optional<String> marketed;

    @Inject
    @ConfigProperty(name = "interline.expect.lists")
    private Optional<String> listRules;

    @Inject
    @ConfigProperty(name = "interline.expect.files")
    private Optional<String> fileRules;

    @Inject
    @ConfigProperty(name = "interline.airports.file")
    private Optional<String> airports;

    private Transactions transactions;
    private GapWatch watch;
    private ExpectedLists lists;
    private List<ListDue> listsDue;
    private ExpectedFiles files;

    @PostConstruct
    void open() {
        transactions = new JtaTransactions(transaction, database);
        watch = new GapWatch(ids);
        lists = new ExpectedLists(ids, hash, zones(), airlines());
        listsDue = rules("interline.expect.lists", listRules, ListDue::of);
        if (pnlHours > 0) {
            listsDue = Stream.concat(Stream.of(ListDue.pnl(pnlHours)), listsDue.stream()).toList();
        }
        files = new ExpectedFiles(ids, rules("interline.expect.files", fileRules, FileDue::of));
    }

    /** As one text, since Payara injects no list that may be absent. */
    private List<String> airlines() {
        return Stream.of(marketed.orElse("").split(","))
                .map(String::strip)
                .filter(airline -> !airline.isEmpty())
                .toList();
    }

    /** @throws IllegalStateException for a rule that cannot be read, so that nothing is left unwatched without a word */
    private static <T> List<T> rules(String key, Optional<String> rules, Function<String, List<T>> reader) {
        try {
            return reader.apply(rules.orElse(""));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(key + ": " + e.getMessage(), e);
        }
    }

    /** @throws IllegalStateException if the operator's table cannot be read, so that no flight is looked for at a wrong time */
    private AirportZones zones() {
        AirportZones packaged = AirportZones.packaged();
        String file = airports.orElse("").strip();
        try {
            return file.isEmpty() ? packaged : packaged.with(Path.of(file));
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException("The airports of interline.airports.file cannot be read: " + e.getMessage(), e);
        }
    }

    @Schedule(hour = "*", minute = "*", second = "45", persistent = false)
    void everyMinute() {
        boolean flights = clock.instant().getEpochSecond() / 60 % FLIGHTS_EVERY_MINUTES == 0;
        try {
            // each by itself: parts are not locked while lists are looked for
            transactions.inNew(connection -> {
                TornSets.join(connection, clock.instant());
                return null;
            });
            transactions.inNew(connection -> {
                watch.parts(connection, clock.instant(), Duration.ofMinutes(partsAfterMinutes));
                watch.ends(connection, clock.instant(), Duration.ofMinutes(partsAfterMinutes));
                return null;
            });
            transactions.inNew(connection -> {
                lists.settle(connection, clock.instant());
                return null;
            });
            transactions.inNew(connection -> {
                files.look(connection, clock.instant());
                return null;
            });
            for (ListDue rule : flights ? listsDue : List.<ListDue>of()) {
                transactions.inNew(connection -> {
                    lists.look(connection, clock.instant(), rule);
                    return null;
                });
            }
        } catch (SQLException e) {
            LOG.warn("what has not come could not be looked for; tried again in a minute", e);
        }
    }
}
