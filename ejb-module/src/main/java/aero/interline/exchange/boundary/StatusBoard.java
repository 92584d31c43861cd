package aero.interline.exchange.boundary;

import aero.interline.contracts.exchange.Outcome;
import aero.interline.contracts.exchange.QueueStatus;
import aero.interline.contracts.exchange.RouteControl;
import aero.interline.exchange.boundary.HubStatus.QueueLine;
import aero.interline.exchange.boundary.HubStatus.SystemLine;
import aero.interline.exchange.control.Balance;
import aero.interline.exchange.control.BalanceReader;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Counts and their balance, now and over the last hour. It runs outside any transaction: weighing again must see what
 * was committed meanwhile.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StatusBoard {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    @Resource(lookup = "java:app/jdbc/interline")
    private DataSource database;

    @EJB
    private RouteControl routes;

    private OutcomeCounts counts;
    private GapFinder gaps;

    @PostConstruct
    void prepare() {
        counts = new OutcomeCounts(database);
        gaps = new GapFinder(database);
    }

    /** Waits up to a second for counts that fit together. */
    public HubStatus status() {
        return status(PATIENCE);
    }

    /** Counts as they stand, for those who ask again soon anyway. */
    public HubStatus glance() {
        return status(Duration.ofMillis(200));
    }

    /** Messages decided in each of the last minutes. */
    public Throughput throughput(int minutes) {
        return counts.perMinute(Instant.now().truncatedTo(ChronoUnit.MINUTES), minutes);
    }

    /** Whether the database answers within two seconds. */
    public boolean databaseAnswers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    public boolean brokerAnswers() {
        return routes.brokerReachable();
    }

    /** Queues from which nothing is taken now. */
    public List<QueueLine> standingStill() {
        return routes.queues().stream()
                .filter(queue -> !queue.state().equals("RUNNING"))
                .map(StatusBoard::line)
                .toList();
    }

    private HubStatus status(Duration patience) {
        try {
            Map<String, Balance> balances = new BalanceReader(routes::queues, counts::bySystem).read(patience);
            List<QueueStatus> queues = balances.values().stream().map(Balance::after).toList();
            return new HubStatus(
                    queues.stream().map(StatusBoard::line).toList(),
                    balances.values().stream().map(StatusBoard::line).toList(),
                    gaps.open());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The hub is stopping", e);
        }
    }

    private static QueueLine line(QueueStatus queue) {
        return new QueueLine(
                queue.queue(),
                queue.counted() ? queue.depth() : null,
                queue.counted() ? queue.consumers() : null,
                queue.state(),
                queue.note());
    }

    private static SystemLine line(Balance balance) {
        return new SystemLine(
                balance.after().system(),
                balance.known() ? balance.after().arrived() : null,
                balance.count(Outcome.APPLIED),
                balance.count(Outcome.DUPLICATE),
                balance.count(Outcome.FILTERED),
                balance.count(Outcome.PARKED),
                balance.count(Outcome.DEAD),
                balance.known() ? balance.inflight() : null,
                balance.known() ? balance.residue() : null);
    }
}
