package aero.interline.customer.control;

import aero.interline.customer.entity.MatchJob;
import aero.interline.domain.identity.MatchKey;
import aero.interline.domain.identity.MatchModel;
import aero.interline.domain.identity.Training;
import aero.interline.domain.identity.Traits;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The table {@code match_model}: which models there are, how new ones are learned, and which one is active. */
public final class ModelShelf {

    /** Whose models ship with the hub. */
    private static final String HUB = "interline";

    /** Ships with the hub, and no later one that did stands beside it: nobody chose it instead of another. */
    private static final String FOLLOWED = "select version from match_model m where state = 'active' and created_by = '" + HUB + "'"
            + " and not exists (select from match_model o where o.created_by = '" + HUB + "' and o.created_at > m.created_at)";

    /** Random prints, and as many again that share a key with one of them: among these are pairs of one person; with whose each is. */
    private static final String SAMPLE = "with seed as (select print from match_print order by print limit 10000),"
            + " near as (select distinct o.print from seed join match_print p on p.print = seed.print"
            + " cross join unnest(p.keys) as g (key) join match_key o on o.key = g.key"
            + " where not exists (select from hot_key h where h.key = g.key) limit 20000)"
            + " select print, (select s.customer_id from source_record s where s.print = sample.print limit 1)"
            + " from (select print from seed union select print from near) as sample";

    private final CustomerRegister customers;

    ModelShelf(CustomerRegister customers) {
        this.customers = customers;
    }

    /**
     * The one that ships with the hub is active as long as there is none. A newer one of the hub replaces an older, unless somebody made
     * another model active than the last that shipped: then it runs in shadow and waits.
     */
    public static void stock(Connection connection) throws SQLException {
        stock(connection, MatchModel.standard());
    }

    static void stock(Connection connection, MatchModel shipped) throws SQLException {
        String version = shipped.version();
        try (PreparedStatement lock = connection.prepareStatement(Stripes.MODEL_CHANGES)) {
            lock.execute();
        }
        boolean first = text(connection, "select version from match_model where state = 'active'").isEmpty();
        if (!first && known(connection, version)) {
            return;
        }
        boolean follows = first || text(connection, FOLLOWED).isPresent();
        store(connection, version, shipped.json(), HUB);
        if (follows) {
            switchTo(connection, version);
        }
        if (!first) {
            MatchJobs.start(connection, follows ? "model" : "shadow", version, HUB, null);
        }
    }

    /** Whether it was active before, or its run in shadow is over and told what it would change. */
    public static boolean tried(Connection connection, String version) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select from match_model m where version = ? and (state <> 'shadow'"
                + " or exists (select from rematch_job j where j.model = m.version and j.kind = 'shadow' and j.state = 'done'))")) {
            query.setString(1, version);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    /**
     * Makes a model the active one, and has all records settled by it.
     *
     * @return {@code false} if there is no such model
     */
    public static boolean activate(Connection connection, String version, String user) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(Stripes.MODEL_CHANGES)) {
            lock.execute();
        }
        if (!switchTo(connection, version)) {
            return false;
        }
        MatchJobs.start(connection, "model", version, user, null);
        return true;
    }

    static MatchModel read(Connection connection, String version) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select json from match_model where version = ?")) {
            query.setString(1, version);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalArgumentException("There is no such model");
                }
                return MatchModel.read(row.getString(1));
            }
        }
    }

    /** Learns from what is stored; the new model runs in shadow first. */
    String train(Connection connection, MatchJob job) throws SQLException {
        Map<Long, Long> customerOf = new LinkedHashMap<>();
        try (PreparedStatement query = connection.prepareStatement(SAMPLE); ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                customerOf.put(rows.getLong(1), rows.getLong(2));
            }
        }
        List<Traits> sample = new ArrayList<>();
        List<Long> persons = new ArrayList<>();
        SourceRecords.imprints(connection, customerOf.keySet(), customers.imprints(), (print, imprint) -> {
            if (imprint.traits().named()) {
                sample.add(imprint.traits());
                persons.add(customerOf.get(print));
            }
        });
        MatchModel active = text(connection, "select json from match_model where state = 'active'")
                .map(MatchModel::read).orElseGet(MatchModel::standard);
        Predicate<MatchKey> common =
                ActiveModel.common(Models.hot(connection), customers.imprints().hashes());
        MatchModel learned = Training.ofTraits(sample, persons, active, common);
        String version = "trained-" + job.id();
        MatchModel named = new MatchModel(version, learned.schema(), learned.prior(), learned.thresholds(), learned.odds(),
                learned.frequencies(), learned.hotKeys());
        store(connection, version, named.json(), job.byUser());
        MatchJobs.start(connection, "shadow", version, job.byUser(), null);
        MatchJobs.advance(connection, new MatchJob(job.id(), job.kind(), job.state(), version, sample.size(), sample.size(),
                0, "{\"sample\":" + sample.size() + ",\"model\":\"" + version + "\"}", null, job.byUser(), job.createdAt(),
                job.startedAt(), null), 60);
        return version;
    }

    /** What the running transaction decided about records, by a model. */
    static void changes(Connection connection, long[] records, String model, Consumer<Map<String, Object>> use)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select source_record_id, customer_id, decision, rule,"
                + " weight, other_record from match_decision where source_record_id = any(?) and model = ?"
                + " and xmin::text::bigint = mod(pg_current_xact_id()::text::numeric, 4294967296)::bigint"
                + " order by 1")) {
            query.setObject(1, records);
            query.setString(2, model);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Map<String, Object> change = new LinkedHashMap<>();
                    change.put("record", row.getString(1));
                    change.put("customer", row.getString(2));
                    change.put("decision", row.getString(3));
                    change.put("rule", row.getString(4));
                    change.put("weight", row.getObject(5));
                    change.put("other", row.getString(6));
                    use.accept(change);
                }
            }
        }
    }

    static void keepReport(Connection connection, long job) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update match_model m set report = j.report"
                + " from rematch_job j where j.id = ? and m.version = j.model")) {
            update.setLong(1, job);
            update.executeUpdate();
        }
    }

    private static void store(Connection connection, String version, String json, String user) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into match_model (version, json, state, created_by)"
                + " values (?, ?, 'shadow', ?) on conflict (version) do update set json = excluded.json")) {
            insert.setString(1, version);
            insert.setString(2, json);
            insert.setString(3, user);
            insert.executeUpdate();
        }
    }

    private static boolean switchTo(Connection connection, String version) throws SQLException {
        if (!known(connection, version)) {
            return false;
        }
        try (PreparedStatement retire = connection.prepareStatement(
                        "update match_model set state = 'retired' where state = 'active' and version <> ?");
                PreparedStatement raise = connection.prepareStatement(
                        "update match_model set state = 'active' where version = ?");
                PreparedStatement tell = connection.prepareStatement("update match_state set epoch = epoch + 1")) {
            retire.setString(1, version);
            raise.setString(1, version);
            retire.executeUpdate();
            tell.executeUpdate();
            raise.executeUpdate();
            return true;
        }
    }

    /** Whether there is a model of this version. */
    public static boolean known(Connection connection, String version) throws SQLException {
        try (PreparedStatement known = connection.prepareStatement("select from match_model where version = ?")) {
            known.setString(1, version);
            try (ResultSet row = known.executeQuery()) {
                return row.next();
            }
        }
    }

    private static Optional<String> text(Connection connection, String sql) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql); ResultSet row = query.executeQuery()) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }
}
