package aero.interline.routes.broker;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Senders and takers on {@code in.booking} that go on until the broker is gone, and remember what they know: what was
 * sent, what was acknowledged, what was rolled back, what was seen in the queue.
 */
final class Traffic {

    final Set<Long> sent = ConcurrentHashMap.newKeySet();
    final Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
    final Set<Long> rolledBack = ConcurrentHashMap.newKeySet();
    final Set<Long> refusedAsDuplicate = ConcurrentHashMap.newKeySet();
    final Set<Long> seen = ConcurrentHashMap.newKeySet();
    private final AtomicLong ids = new AtomicLong();
    private final long seed;

    Traffic(long seed) {
        this.seed = seed;
    }

    private interface Work {
        void run(Session session) throws JMSException;
    }

    /** Senders of every manner and one taker, running until their connections break. */
    List<Thread> start(String url, int round) {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Random random = new Random(seed + round * 100L + i);
            threads.add(run(url, "booking", Session.AUTO_ACKNOWLEDGE, session -> sendSingly(session, random)));
            threads.add(run(url, "booking", Session.SESSION_TRANSACTED, session -> sendTogether(session, random)));
        }
        threads.add(run(url, "booking", Session.AUTO_ACKNOWLEDGE, this::sendTwice));
        threads.add(run(url, "hub", Session.SESSION_TRANSACTED, session -> take(session, Integer.MAX_VALUE)));
        return threads;
    }

    private Thread run(String url, String user, int mode, Work work) {
        Thread thread = new Thread(() -> {
            try (Connection connection = BrokerConnections.to(
                                    url, user, BrokerFixture.passwordOf(user), 1 << 16)
                            .createConnection();
                    Session session = connection.createSession(mode)) {
                connection.start();
                work.run(session);
            } catch (JMSException e) {
                // the broker was killed: the round is over
                return;
            }
        });
        thread.start();
        return thread;
    }

    private void sendSingly(Session session, Random random) throws JMSException {
        try (MessageProducer producer = producer(session)) {
            while (true) {
                producer.setDeliveryMode(random.nextBoolean() ? DeliveryMode.PERSISTENT : DeliveryMode.NON_PERSISTENT);
                boolean waits = producer.getDeliveryMode() == DeliveryMode.PERSISTENT;
                Message message = message(session, random);
                producer.send(message);
                if (waits) {
                    acknowledged.add(message.getLongProperty("id"));
                }
            }
        }
    }

    private void sendTogether(Session session, Random random) throws JMSException {
        try (MessageProducer producer = producer(session)) {
            while (true) {
                List<Long> together = new ArrayList<>();
                for (int i = random.nextInt(30); i >= 0; i--) {
                    Message message = message(session, random);
                    together.add(message.getLongProperty("id"));
                    producer.send(message);
                }
                if (random.nextInt(4) == 0) {
                    rolledBack.addAll(together);
                    session.rollback();
                } else {
                    session.commit();
                    acknowledged.addAll(together);
                }
            }
        }
    }

    /** Sends each message twice with the broker's duplicate id; the second must not count. */
    private void sendTwice(Session session) throws JMSException {
        try (MessageProducer producer = producer(session)) {
            while (true) {
                Message message = message(session, new Random(7));
                message.setStringProperty("_AMQ_DUPL_ID", "twice-" + message.getLongProperty("id"));
                producer.send(message);
                acknowledged.add(message.getLongProperty("id"));
                Message again = session.createBytesMessage();
                again.setLongProperty("id", -message.getLongProperty("id"));
                again.setStringProperty("_AMQ_DUPL_ID", "twice-" + message.getLongProperty("id"));
                refusedAsDuplicate.add(again.getLongProperty("id"));
                producer.send(again);
            }
        }
    }

    /** Takes in small transactions, and a little slower than the senders send. */
    void take(Session session, int most) throws JMSException {
        try (MessageConsumer consumer = session.createConsumer(session.createQueue("in.booking"))) {
            for (int taken = 0; taken < most; taken++) {
                Message message = consumer.receive(1000);
                if (message == null && most < Integer.MAX_VALUE) {
                    break;
                }
                if (message != null) {
                    seen.add(message.getLongProperty("id"));
                }
                if (taken % 10 == 9) {
                    session.commit();
                }
            }
            session.commit();
        }
    }

    private MessageProducer producer(Session session) throws JMSException {
        return session.createProducer(session.createQueue("in.booking"));
    }

    private Message message(Session session, Random random) throws JMSException {
        long id = ids.incrementAndGet();
        BytesMessage message = session.createBytesMessage();
        message.setLongProperty("id", id);
        // small ones, big ones that make the broker page, and now and then one that it keeps in a file
        int size = random.nextInt(50) == 0 ? 150_000 : random.nextInt(3) == 0 ? 30_000 : 200;
        message.writeBytes(new byte[size]);
        sent.add(id);
        return message;
    }
}
