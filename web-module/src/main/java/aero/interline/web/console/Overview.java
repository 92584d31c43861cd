package aero.interline.web.console;

import aero.interline.contracts.exchange.Outcome;
import aero.interline.exchange.boundary.HubStatus;
import aero.interline.exchange.boundary.HubStatus.SystemLine;
import aero.interline.exchange.boundary.MessageDesk;
import aero.interline.exchange.boundary.MessageFilter;
import aero.interline.exchange.boundary.MessageLine;
import aero.interline.exchange.boundary.StatusBoard;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The first page: whether everything is accounted for, what moves, and what needs somebody. Read anew at each refresh. */
@Named
@RequestScoped
public class Overview {

    private static final int MINUTES = 60;
    private static final int DEAD_LETTERS = 5;

    /** Counts of a system beside its queue. */
    public record Row(SystemLine counts, HubStatus.QueueLine queue) {}

    /**
     * Queues that stand still.
     *
     * @param queues one or several, as a person reads them
     * @param note   the reason, or {@code null}
     */
    public record Standstill(String queues, String state, String note) {

        Standstill and(Standstill other) {
            return new Standstill(queues + ", " + other.queues, state, note);
        }
    }

    @Inject
    private StatusBoard board;

    @Inject
    private MessageDesk desk;

    @Inject
    private Texts texts;

    private HubStatus status;
    private List<Row> rows;
    private SystemLine sum;
    private ThroughputChart chart;
    private List<MessageLine> dead;
    private Instant at;

    @PostConstruct
    void read() {
        status = board.glance();
        rows = new ArrayList<>();
        for (int i = 0; i < status.systems().size(); i++) {
            rows.add(new Row(status.systems().get(i), status.queues().get(i)));
        }
        sum = new SystemLine(
                "all",
                add(SystemLine::received),
                add(SystemLine::applied),
                add(SystemLine::duplicate),
                add(SystemLine::filtered),
                add(SystemLine::parked),
                add(SystemLine::dead),
                add(SystemLine::inflight),
                add(line -> line.residue() == null ? null : Long.valueOf(Math.abs(line.residue()))));
        chart = new ThroughputChart(board.throughput(MINUTES), texts);
        dead = desk.list(MessageFilter.ofOutcome(Outcome.DEAD), null, DEAD_LETTERS).items();
        at = Instant.now();
    }

    /** Null if one of them is unknown. */
    private Long add(Function<SystemLine, Long> count) {
        List<Long> counts = status.systems().stream().map(count).toList();
        return counts.contains(null) ? null : (Long) counts.stream().mapToLong(Long::longValue).sum();
    }

    public List<Row> getRows() {
        return rows;
    }

    public SystemLine getSum() {
        return sum;
    }

    public Outcome[] getOutcomes() {
        return Outcome.values();
    }

    /** How many messages ended so. */
    public long count(SystemLine line, Outcome outcome) {
        return switch (outcome) {
            case APPLIED -> line.applied();
            case DUPLICATE -> line.duplicate();
            case FILTERED -> line.filtered();
            case PARKED -> line.parked();
            case DEAD -> line.dead();
        };
    }

    public ThroughputChart getChart() {
        return chart;
    }

    public List<MessageLine> getDead() {
        return dead;
    }

    public Instant getAt() {
        return at;
    }

    public boolean isBalanced() {
        return status.balanced();
    }

    /** Whether the broker told its counts. */
    public boolean isKnown() {
        return status.known();
    }

    public List<Standstill> getStopped() {
        return standstills(status.queues());
    }

    /** What stands still for one reason is told once. */
    static List<Standstill> standstills(List<HubStatus.QueueLine> queues) {
        return List.copyOf(queues.stream()
                .filter(queue -> !queue.state().equals("RUNNING"))
                .map(queue -> new Standstill(queue.queue(), queue.state(), queue.note()))
                .collect(Collectors.toMap(
                        each -> Arrays.asList(each.state(), each.note()), each -> each, Standstill::and, LinkedHashMap::new))
                .values());
    }

    public boolean isNothingYet() {
        return status.known() && sum.received() == 0;
    }
}
