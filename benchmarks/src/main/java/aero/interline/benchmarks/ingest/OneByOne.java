package aero.interline.benchmarks.ingest;

import aero.interline.benchmarks.hub.ThrowAwayHub;
import aero.interline.contracts.exchange.Arrival;
import aero.interline.contracts.exchange.Capture;
import aero.interline.contracts.exchange.IntakeUnavailable;
import aero.interline.contracts.exchange.MessageReader;
import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Systems;
import aero.interline.customer.control.CustomerRegister;
import aero.interline.exchange.control.Intake;
import aero.interline.exchange.control.Judge;
import aero.interline.formats.FormatReader;
import aero.interline.platform.control.DayKeys;
import aero.interline.platform.control.KeyedHash;
import aero.interline.platform.control.MasterKey;
import aero.interline.platform.control.MessageIds;
import aero.interline.platform.control.Transactions;
import aero.interline.platform.control.Vault;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * Reference (a): the very statements of the hub's intake, run for one message at a time with one commit each over 16
 * plain connections, without broker, container or parsing.
 */
final class OneByOne {

    private static final int CONNECTIONS = 16;

    private final ScratchSchema schema;
    private final Judge judge;
    private final MessageReader reader = new FormatReader();

    OneByOne(ScratchSchema schema, ThrowAwayHub hub) throws SQLException {
        this.schema = schema;
        Clock clock = Clock.systemUTC();
        DataSource database = schema.dataSource();
        MasterKey master = MasterKey.read(hub.secrets().resolve("master.key"));
        DayKeys keys = new DayKeys(master, database);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        keys.ensure(today, today.plusDays(1));
        Vault vault = new Vault(master, keys, clock);
        KeyedHash hash = new KeyedHash(master);
        this.judge = new Judge(
                MessageIds.ofNewNode(clock, database), vault, hash, clock, new CustomerRegister(vault, hash), Set.of());
    }

    /** @return messages per second */
    double run(List<byte[]> bodies) throws Exception {
        List<Arrival> arrivals = IntStream.range(0, bodies.size()).mapToObj(i -> arrival(i, bodies.get(i))).toList();
        AtomicInteger next = new AtomicInteger();
        List<Connection> connections = new ArrayList<>();
        try {
            List<Callable<Void>> work = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                Connection connection = schema.connect();
                connections.add(connection);
                connection.setAutoCommit(false);
                Intake intake = new Intake(new OneConnection(connection), judge);
                work.add(() -> apply(intake, arrivals, next));
            }
            long start = System.nanoTime();
            BareWriter.runAll(work);
            return arrivals.size() / ((System.nanoTime() - start) / 1e9);
        } finally {
            for (Connection connection : connections) {
                connection.close();
            }
        }
    }

    private static Void apply(Intake intake, List<Arrival> arrivals, AtomicInteger next) throws IntakeUnavailable {
        for (int i = next.getAndIncrement(); i < arrivals.size(); i = next.getAndIncrement()) {
            intake.apply(List.of(arrivals.get(i)));
        }
        return null;
    }

    private Arrival arrival(int number, byte[] body) {
        Capture capture = new Capture(Systems.BOOKING, "jms", "ID:reference-" + number, null, "reference-" + number,
                Systems.BOOKING, Instant.now(), body);
        return new Arrival(capture, reader.read(new Origin(Systems.BOOKING, null, Instant.EPOCH), body));
    }

    /** Transactions of one connection that stays open, as it would come from a pool. */
    private record OneConnection(Connection connection) implements Transactions {

        @Override
        public <T> T inNew(Work<T> work) throws SQLException {
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }
}
