package aero.interline.testing;

import aero.interline.contracts.exchange.Arrival;
import aero.interline.contracts.exchange.BusinessKey;
import aero.interline.contracts.exchange.Capture;
import aero.interline.contracts.exchange.IntakeUnavailable;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.exchange.control.Intake;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many messages a second the intake takes, on a real server that forces its log to disk: batches, and beside them the
 * same statements one message per commit. Run as a program; arguments are messages, batch size, sessions.
 */
public final class IngestMeasurement {

    private static final String[] SURNAMES = {"SMITH", "MUELLER", "GARCIA", "NGUYEN", "ROSSI", "KIM", "OKAFOR", "SILVA"};
    private static final String[] GIVEN = {"ANNA", "JAN", "MARIA", "LI", "PAUL", "FATIMA", "OLGA", "TOM"};

    private IngestMeasurement() {}

    public static void main(String[] arguments) throws InterruptedException {
        int messages = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
        int batch = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
        int sessions = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 4;
        System.setProperty("interline.test.fsync", System.getProperty("interline.test.fsync", "on"));
        boolean keys = System.getProperty("interline.match.mode", "full").equals("keys");
        TestHub hub = keys ? TestHub.knowingStrongKeysOnly(TestDatabase.create()) : new TestHub(TestDatabase.create());
        if (System.getProperty("interline.test.sql") != null) {
            hub.database.execute(System.getProperty("interline.test.sql"));
        }
        run(hub, 1, Math.min(messages, 4_000), batch, sessions);
        profile(hub, messages / 2, batch);
        for (int round = 2; round < 2 + Integer.getInteger("interline.test.rounds", 2); round++) {
            double batched = run(hub, 10L * round, messages, batch, sessions);
            double single = run(hub, 10L * round + 1, messages / 5, 1, 16);
            System.out.printf("batch of %d x %d: %.0f msg/s; one per commit x 16: %.0f msg/s; ratio %.2f%n", batch,
                    sessions, batched, single, batched / single);
        }
        hub.database.rows("select relname, pg_size_pretty(pg_total_relation_size(oid)), reltuples::bigint from pg_class"
                + " where relkind = 'r' and relname not like 'pg_%' and relname not like 'sql_%'"
                + " and pg_total_relation_size(oid) > 200000 order by pg_total_relation_size(oid) desc")
                .forEach(System.out::println);
        System.exit(0);
    }

    /** Where the time of one session goes. */
    private static void profile(TestHub hub, int messages, int batch) {
        List<Arrival> arrivals = arrivals(5, messages);
        StatementClock clock = new StatementClock();
        Intake intake = new Intake(hub.database.transactions(clock::watch), hub.judge);
        int warm = messages / 3 / batch * batch;
        long start = 0;
        long cpu = 0;
        for (int from = 0; from < messages; from += batch) {
            if (from == warm) {
                clock.reset();
                start = System.nanoTime();
                cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            }
            try {
                intake.apply(arrivals.subList(from, Math.min(messages, from + batch)));
            } catch (IntakeUnavailable e) {
                throw new IllegalStateException(e);
            }
        }
        System.out.printf("%6.1f us/msg  processor of the session's thread%n",
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e3 / (messages - warm));
        System.out.printf("%6.1f us/msg  all of one session%n", (System.nanoTime() - start) / 1e3 / (messages - warm));
        clock.print(messages - warm);
    }

    private static double run(TestHub hub, long seed, int messages, int batch, int sessions) throws InterruptedException {
        List<Arrival> arrivals = arrivals(seed, messages);
        AtomicInteger next = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(sessions);
        long start = System.nanoTime();
        for (int i = 0; i < sessions; i++) {
            new Thread(() -> {
                for (int from = next.getAndAdd(batch); from < messages; from = next.getAndAdd(batch)) {
                    hub.apply(arrivals.subList(from, Math.min(messages, from + batch)));
                }
                done.countDown();
            }).start();
        }
        done.await();
        return messages / ((System.nanoTime() - start) / 1e9);
    }

    private static List<Arrival> arrivals(long seed, int count) {
        Random random = new Random(seed);
        List<Arrival> arrivals = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            arrivals.add(arrival(random, seed));
        }
        return arrivals;
    }

    private static Arrival arrival(Random random, long seed) {
        String locator = Long.toString(seed, 36) + Integer.toString(random.nextInt(36 * 36 * 36 * 36 * 36), 36);
        Reservation reservation = Reservation.of(locator.toUpperCase(Locale.ROOT)).flights(1 + random.nextInt(4));
        int passengers = 1 + Math.min(8, (int) (random.nextGaussian() * random.nextGaussian() * 2 + 2) & 7);
        for (int p = 0; p < passengers; p++) {
            String surname = SURNAMES[random.nextInt(8)] + (char) ('A' + random.nextInt(26)) + SURNAMES[random.nextInt(8)].charAt(0);
            String given = GIVEN[random.nextInt(8)] + Integer.toString(36 * 36 + random.nextInt(35 * 36 * 36), 36).replaceAll("\\d", "O")
                    .toUpperCase(Locale.ROOT);
            reservation.born(LocalDate.ofEpochDay(random.nextInt(20_000) - 10_000));
            switch (random.nextInt(3)) {
                case 0 -> reservation.person(surname, given);
                case 1 -> reservation.withPassport(surname, given, "C" + random.nextInt(90_000_000));
                default -> reservation.withMember(surname, given, "99" + random.nextInt(90_000_000));
            }
            if (random.nextBoolean()) {
                reservation.request("VGML", "NO NUTS");
            }
        }
        ReservationReported report = reservation.report();
        StringBuilder body = new StringBuilder("UNA:+.?*'UNB+IATA:1+1A+LH+261122:1000+").append(random.nextLong());
        while (body.length() < 1500 + 400 * passengers) {
            body.append("'SSR+VGML:HK:1:LH::::").append(report.passengers().get(body.length() % passengers).name().raw())
                    .append(random.nextInt(100_000)).append("'TVL+011226:0930+FRA+JFK+LH+").append(random.nextInt(9999));
        }
        List<BusinessKey> keys = new ArrayList<>();
        keys.add(new BusinessKey(BusinessKey.Kind.LOCATOR, locator));
        keys.add(new BusinessKey(BusinessKey.Kind.CONTROL, String.valueOf(random.nextInt())));
        for (int p = 0; p < passengers; p++) {
            keys.add(new BusinessKey(BusinessKey.Kind.TICKET, "220" + random.nextLong()));
        }
        byte[] bytes = body.toString().getBytes(StandardCharsets.US_ASCII);
        Reading reading = new Reading("pnrgov", bytes, List.of(report), null, List.of(), List.of(), keys);
        return new Arrival(new Capture("booking", "jms", Messages.delivery(), null, null, "booking", Instant.now(), bytes), reading);
    }
}
