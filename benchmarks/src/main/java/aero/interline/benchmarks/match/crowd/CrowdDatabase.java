package aero.interline.benchmarks.match.crowd;

import aero.interline.benchmarks.hub.ThrowAwayHub;
import aero.interline.contracts.fact.Passenger;
import aero.interline.customer.boundary.PeopleList;
import aero.interline.customer.control.CustomerRegister;
import aero.interline.customer.control.MatchProbe;
import aero.interline.customer.control.Matching;
import aero.interline.domain.customer.Survivorship;
import aero.interline.platform.control.DayKeys;
import aero.interline.platform.control.KeyedHash;
import aero.interline.platform.control.MasterKey;
import aero.interline.platform.control.MessageIds;
import aero.interline.platform.control.RoundTrip;
import aero.interline.platform.control.Vault;
import aero.interline.travel.control.ReservationRegister;
import aero.interline.travel.entity.Accepted;
import aero.interline.travel.entity.Report;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The hub's own database, migrated by the hub, and the hub's own classes working on it without a container. */
final class CrowdDatabase implements AutoCloseable {

    /** What the intake would have found hot by now; the hub's nodes read it with the epoch. */
    private static final String HEAT = "insert into hot_key (key, model) select key, 'standard' from match_key group by key"
            + " having count(*) > 100 on conflict (key) do nothing";

    final CustomerRegister customers;
    final MatchProbe probe;
    final PeopleList people;
    final CrowdReservations reservations;
    private final ReservationRegister register;
    private final DataSource source;
    private final DataSource owner;
    private final Connection searching;

    /**
     * @param source connections with the rights of the running hub
     * @param owner  connections of the owner of the tables
     * @param master what the hub has sealed and hashed with
     */
    CrowdDatabase(DataSource source, DataSource owner, MasterKey master) throws SQLException {
        this.source = source;
        this.owner = owner;
        Clock clock = Clock.systemUTC();
        DayKeys keys = new DayKeys(master, source);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        keys.ensure(today, today.plusDays(1));
        Vault vault = new Vault(master, keys, clock);
        KeyedHash hash = new KeyedHash(master);
        Matching matching = new Matching(vault, hash);
        this.customers = new CustomerRegister(vault, hash, Survivorship.standard(), matching);
        this.probe = new MatchProbe(matching);
        this.searching = source.getConnection();
        this.people = PeopleList.on(lasting(searching), vault, hash, master, id -> Optional.empty());
        this.reservations = new CrowdReservations(MessageIds.ofNewNode(clock, source));
        this.register = new ReservationRegister(vault);
    }

    /** The server does not stop as long as somebody is connected. */
    @Override
    public void close() throws SQLException {
        searching.close();
    }

    /** With the rights of the running hub. */
    Connection connect() throws SQLException {
        Connection connection = source.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    /** Reservations of people, stored but for the people themselves. */
    List<Accepted> accept(Connection connection, List<Report> reports) throws SQLException {
        RoundTrip first = new RoundTrip();
        ReservationRegister.Held held = register.hold(reports.stream().map(Report::key).toList(), first);
        first.send(connection);
        RoundTrip rows = new RoundTrip();
        List<Accepted> accepted = register.accept(connection, reports, held, rows);
        rows.send(connection);
        return accepted;
    }

    /** Stores people of whom nobody is stored yet. */
    void fill(Connection connection, List<Accepted> accepted) throws SQLException {
        RoundTrip rows = new RoundTrip();
        customers.fill(connection, accepted, Instant.now(), rows);
        rows.send(connection);
    }

    /** Recognises people as the intake does, from the look-up to the last row. */
    void link(Connection connection, List<Accepted> accepted) throws SQLException {
        RoundTrip rows = new RoundTrip();
        customers.link(connection, accepted, List.of(), customers.imprinted(), Instant.now(), rows);
        rows.send(connection);
    }

    Report report(long number, Passenger person) {
        return reservations.report(number, person);
    }

    /** What autovacuum and the intake would have done by the time there are so many. */
    void settle() throws SQLException {
        try (Connection connection = owner.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(HEAT);
            statement.execute("update match_state set epoch = epoch + 1");
            statement.execute("vacuum analyze");
        }
    }

    /** One connection that stays open, as it would come from a pool. */
    private static DataSource lasting(Connection connection) {
        Connection kept = (Connection) Proxy.newProxyInstance(CrowdDatabase.class.getClassLoader(),
                new Class<?>[] {Connection.class}, (proxy, method, arguments) -> method.getName().equals("close")
                        ? null : method.invoke(connection, arguments));
        return (DataSource) Proxy.newProxyInstance(CrowdDatabase.class.getClassLoader(), new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> kept);
    }

    /** The hub itself is not needed any longer, only its database. */
    static CrowdDatabase of(ThrowAwayHub hub) throws SQLException {
        hub.kill();
        return new CrowdDatabase(source(hub, "interline_app", hub.applicationPassword()),
                source(hub, "interline_owner", hub.ownerPassword()), MasterKey.read(hub.secrets().resolve("master.key")));
    }

    private static DataSource source(ThrowAwayHub hub, String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(hub.databaseUrl());
        source.setUser(user);
        source.setPassword(password);
        source.setPrepareThreshold(1);
        return source;
    }
}
