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
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Looks every minute for what should have come; for lists of flights less often, as a departure seldom moves.
 */
@Singleton
@Startup
@DependsOn("CoreStartup")
@TransactionManagement(TransactionManagementType.BEAN)
public class GapAlarm {

    private static final int FLIGHTS_EVERY_MINUTES = 10;

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
    private ExpectedFiles files;
    private List<RecurringWork> looks;
    private List<RecurringWork> flightLooks;

    @PostConstruct
    void open() {
        transactions = new JtaTransactions(transaction, database);
        watch = new GapWatch(ids);
        lists = new ExpectedLists(ids, hash, zones(), airlines());
        List<ListDue> listsDue = rules("interline.expect.lists", listRules, ListDue::of);
        if (pnlHours > 0) {
            listsDue = Stream.concat(Stream.of(ListDue.pnl(pnlHours)), listsDue.stream()).toList();
        }
        files = new ExpectedFiles(ids, rules("interline.expect.files", fileRules, FileDue::of));
        looks = looks(Duration.ofMinutes(partsAfterMinutes));
        flightLooks = listsDue.stream()
                .map(rule -> look("the search for lists that are due", (connection, now) -> lists.look(connection, now, rule)))
                .toList();
    }

    /** Each by itself: parts are not locked while lists are looked for, and one that fails holds up none of the others. */
    private List<RecurringWork> looks(Duration partsAfter) {
        return List.of(
                look("the joining of sets that were torn apart", TornSets::join),
                look("the search for parts", (connection, now) -> {
                    watch.parts(connection, now, partsAfter);
                    watch.ends(connection, now, partsAfter);
                }),
                look("the search for lists that came late", lists::settle),
                look("the search for files that are due", files::look));
    }

    private interface Look {
        void at(Connection connection, Instant now) throws SQLException;
    }

    private RecurringWork look(String name, Look look) {
        return new RecurringWork(name, () -> transactions.inNew(connection -> {
            look.at(connection, clock.instant());
            return null;
        }));
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
        looks.forEach(RecurringWork::run);
        if (flights) {
            flightLooks.forEach(RecurringWork::run);
        }
    }
}
