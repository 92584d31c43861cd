package aero.interline.benchmarks.ingest;

import aero.interline.benchmarks.load.QueueProducer;
import aero.interline.benchmarks.load.QueueProducer.BrokerLogin;
import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/**
 * Reference (b), the limit: the same messages drained from a queue of the same broker in the same batches over as many
 * sessions, and the rows that the hub wrote for them written by one bare statement for each table, without parsing,
 * looking up or deciding anything.
 */
final class BareWriter {

    /** In an order that foreign keys allow. */
    private static final Map<String, String> TABLES = new LinkedHashMap<>();

    static {
        String byMessage = "select message_id, t.* from %s t where message_id between ? and ?";
        String byReservation = "select r.message_id, t.* from %s t join reservation r on r.id = t.reservation_id"
                + " where r.message_id between ? and ?";
        String byCustomer = "select m.message_id, t.* from %s t join (select customer_id, min(message_id) as message_id"
                + " from source_record group by 1) m on m.customer_id = t.%s where m.message_id between ? and ?";
        String byPrint = "select p.message_id, t.* from %s t join (select print, min(message_id) as message_id from source_record"
                + " group by 1) p on p.print = t.print where p.message_id between ? and ?";
        TABLES.put("message", "select id, t.* from message t where id between ? and ?");
        TABLES.put("message_body", String.format(byMessage, "message_body"));
        TABLES.put("message_key", String.format(byMessage, "message_key"));
        TABLES.put("inbox", String.format(byMessage, "inbox"));
        TABLES.put("customer", String.format(byCustomer, "customer", "id"));
        TABLES.put("customer_key", String.format(byCustomer, "customer_key", "id"));
        TABLES.put("identity_key", String.format(byCustomer, "identity_key", "customer_id"));
        TABLES.put("reservation", String.format(byMessage, "reservation"));
        TABLES.put("source_record", String.format(byMessage, "source_record"));
        TABLES.put("match_print", String.format(byPrint, "match_print"));
        TABLES.put("match_key", String.format(byPrint, "match_key"));
        TABLES.put("possible_duplicate", "select r.message_id, t.one_record, t.other_record, t.one_customer,"
                + " t.other_customer, t.case_no, t.weight, t.fields, t.why, t.model, t.state, t.opened_at"
                + " from possible_duplicate t join source_record r on r.id = greatest(t.one_record, t.other_record) where r.message_id between ? and ?");
        TABLES.put("match_decision", String.format(byMessage, "match_decision"));
        TABLES.put("segment", String.format(byReservation, "segment"));
        TABLES.put("special_request", String.format(byReservation, "special_request"));
        TABLES.put("timeline", String.format(byMessage, "timeline"));
    }

    private static final String TALLY = "insert into tally values ('booking', 'APPLIED', ?, ?)"
            + " on conflict (system, outcome, slot) do update set n = tally.n + excluded.n";
    /** A queue that the hub keeps but does not consume. */
    private static final String QUEUE = "reply.distributor";

    private final List<CapturedRows> tables = new ArrayList<>();
    private final List<Long> messages = new ArrayList<>();
    private final ScratchSchema schema;
    private final BrokerLogin login;
    private final int sessions;
    private final int batchSize;

    /** @param login of a user who may use any queue */
    BareWriter(ScratchSchema schema, BrokerLogin login, int sessions, int batchSize) {
        this.schema = schema;
        this.login = login;
        this.sessions = sessions;
        this.batchSize = batchSize;
    }

    /** Remembers the rows of the messages that the hub has applied last. */
    void capture(Connection hub, int most) throws SQLException {
        try (PreparedStatement latest = hub.prepareStatement(
                "select id from message where outcome = 'APPLIED' order by id desc limit ?")) {
            latest.setInt(1, most);
            try (ResultSet rows = latest.executeQuery()) {
                while (rows.next()) {
                    messages.add(rows.getLong(1));
                }
            }
        }
        Collections.sort(messages);
        for (Map.Entry<String, String> table : TABLES.entrySet()) {
            tables.add(CapturedRows.read(
                    hub, table.getKey(), table.getValue(), messages.get(0), messages.get(messages.size() - 1)));
        }
    }

    /** @return messages per second */
    double run(List<byte[]> bodies) throws Exception {
        int count = Math.min(bodies.size(), messages.size());
        try (QueueProducer producer = new QueueProducer(login, QUEUE)) {
            for (byte[] body : bodies.subList(0, count)) {
                producer.send("reference", body, () -> {});
            }
            producer.flush();
        }
        AtomicInteger taken = new AtomicInteger();
        List<Callable<Void>> work = new ArrayList<>();
        for (int slot = 0; slot < sessions; slot++) {
            int own = slot;
            work.add(() -> drain(own, count, taken));
        }
        long start = System.nanoTime();
        runAll(work);
        return count / ((System.nanoTime() - start) / 1e9);
    }

    private Void drain(int slot, int count, AtomicInteger taken) throws SQLException, JMSException {
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(login.url());
                jakarta.jms.Connection broker = factory.createConnection(login.user(), login.password());
                Session session = broker.createSession(true, Session.SESSION_TRANSACTED);
                MessageConsumer consumer = session.createConsumer(session.createQueue(QUEUE));
                Connection database = schema.connect()) {
            database.setAutoCommit(false);
            broker.start();
            int from = taken.getAndAdd(batchSize);
            while (from < count) {
                int size = Math.min(batchSize, count - from);
                receive(consumer, size);
                write(database, slot, messages.subList(from, from + size));
                session.commit();
                from = taken.getAndAdd(batchSize);
            }
            return null;
        }
    }

    private static void receive(MessageConsumer consumer, int size) throws JMSException {
        for (int i = 0; i < size; i++) {
            if (consumer.receive(60_000) == null) {
                throw new JMSException("the reference queue is empty too early");
            }
        }
    }

    private void write(Connection database, int slot, List<Long> batch) throws SQLException {
        for (CapturedRows table : tables) {
            table.write(database, batch);
        }
        try (PreparedStatement tally = database.prepareStatement(TALLY)) {
            tally.setInt(1, slot);
            tally.setInt(2, batch.size());
            tally.executeUpdate();
        }
        database.commit();
    }

    static void runAll(List<Callable<Void>> work) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
    }
}
