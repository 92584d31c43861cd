package aero.interline.exchange.control;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.Arrival;
import aero.interline.contracts.fact.BoardingPassScanned.Event;
import aero.interline.contracts.fact.Fact;
import aero.interline.contracts.fact.IdentityDocument;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.PassengerListed.ListKind;
import aero.interline.contracts.fact.PassengerListed.Standing;
import aero.interline.contracts.fact.PassengerType;
import aero.interline.contracts.fact.PersonName;
import aero.interline.contracts.fact.Position;
import aero.interline.contracts.fact.SupplierOrderReported.Status;
import aero.interline.contracts.fact.TicketSold;
import aero.interline.testing.Facts;
import aero.interline.testing.FinalState;
import aero.interline.testing.Messages;
import aero.interline.testing.Reservation;
import aero.interline.testing.TestDatabase;
import aero.interline.testing.TestHub;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** I3 and I5: the same messages in any order, in any batches, by any number of sessions, give the same final state. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArrivalOrderTest {

    private static final int ORDERS = Integer.getInteger("interline.test.orders", 6);

    private static final String[] NAMES = {"ANNA", "BOB", "CARL"};

    private TestHub hub;

    @BeforeAll
    void anEmptyHub() {
        hub = new TestHub(TestDatabase.create());
    }

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("interline.test.seeds", 8));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void i3theFinalStateDoesNotDependOnTheOrder(long seed) throws Exception {
        Random random = new Random(seed);
        List<Arrival> messages = messages(random, 30);
        List<String> expected = null;
        for (int order = 0; order < ORDERS; order++) {
            FinalState.forget(hub.database);
            Collections.shuffle(messages, random);
            if (order % 3 == 2) {
                inParallel(messages, random);
            } else {
                inBatches(messages, random);
            }
            assertThat(FinalState.contradictions(hub.database)).as("order %s", order).isEmpty();
            List<String> state = FinalState.of(hub.database);
            if (expected == null) {
                expected = state;
            }
            List<String> other = new ArrayList<>(state);
            other.removeAll(expected);
            List<String> missing = new ArrayList<>(expected);
            missing.removeAll(state);
            assertThat(other).as("order %s has, and lacks %s", order, missing).isEmpty();
            assertThat(missing).as("order %s lacks", order).isEmpty();
        }
    }

    private void inBatches(List<Arrival> messages, Random random) {
        for (int from = 0; from < messages.size(); ) {
            int to = Math.min(messages.size(), from + 1 + random.nextInt(12));
            hub.apply(messages.subList(from, to));
            from = to;
        }
    }

    private void inParallel(List<Arrival> messages, Random random) throws Exception {
        int third = messages.size() / 3;
        long[] seeds = {random.nextLong(), random.nextLong(), random.nextLong()};
        ExecutorService sessions = Executors.newFixedThreadPool(3);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                List<Arrival> share = messages.subList(i * third, i == 2 ? messages.size() : (i + 1) * third);
                Random own = new Random(seeds[i]);
                running.add(sessions.submit(() -> inBatches(share, own)));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            sessions.shutdown();
        }
    }

    /** Few reservations, people and documents, so that everything meets everything. */
    private static List<Arrival> messages(Random random, int count) {
        List<Arrival> messages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            messages.add(Messages.saying(happening(random)));
            Fact[] facts = new Fact[1 + random.nextInt(2)];
            for (int fact = 0; fact < facts.length; fact++) {
                Reservation reservation = Reservation.of("PNR00" + random.nextInt(7)).modified(random.nextInt(5));
                int passengers = 1 + random.nextInt(3);
                for (int p = 0; p < passengers; p++) {
                    board(reservation, random);
                }
                tellOnlyWhatIsAffected(reservation, random);
                facts[fact] = reservation.report(new Position(1, 1, 1, 1000 * fact, 900));
            }
            messages.add(Messages.saying(facts));
        }
        return messages;
    }

    /** Of every other report. */
    private static void tellOnlyWhatIsAffected(Reservation reservation, Random random) {
        switch (random.nextInt(8)) {
            case 0, 1 -> reservation.flightAlone(1 + random.nextInt(3), random.nextBoolean());
            case 2 -> reservation.partial().request("VGML", null);
            case 3 -> reservation.partial(new PersonName("SMITH", NAMES[random.nextInt(3)], null, "SMITH"));
            default -> { }
        }
    }

    /** Something of any other kind about the same people. */
    private static Fact happening(Random random) {
        String locator = "PNR00" + random.nextInt(7);
        String given = NAMES[random.nextInt(3)];
        String member = "99222" + random.nextInt(3);
        int minute = random.nextInt(5);
        return switch (random.nextInt(11)) {
            case 0, 1 -> Facts.listed(ListKind.PNL, locator, "SMITH", given, minute,
                    Standing.values()[random.nextInt(4)]);
            case 2 -> Facts.listed(ListKind.PFS, locator, "SMITH", given, minute, Standing.NO_SHOW);
            case 3 -> Facts.scanned(Event.values()[random.nextInt(3)], locator, "SMITH", given,
                    Facts.membership(member));
            case 4 -> Facts.member(member, minute, random.nextBoolean() ? "SMITH" : null, given);
            case 5 -> Facts.miles("T" + random.nextInt(4), member, 100L * minute);
            case 6 -> Facts.order("O" + random.nextInt(4), minute, Status.values()[minute], locator, "SMITH", given);
            case 8, 9 -> Facts.sale("22024098765" + random.nextInt(3), TicketSold.Transaction.values()[random.nextInt(2)], locator,
                    "SMITH", given);
            case 7 -> Facts.lead("L" + random.nextInt(3), "SMITH", given);
            default -> Facts.cancelled(locator, random.nextBoolean() ? null : LocalDate.of(2026, 1, 1), minute);
        };
    }

    private static void board(Reservation reservation, Random random) {
        List<IdentityDocument> documents = new ArrayList<>();
        List<LoyaltyMembership> memberships = new ArrayList<>();
        if (random.nextInt(2) == 0) {
            String number = "C01X0" + random.nextInt(6);
            documents.add(new IdentityDocument(Position.NONE, "P", number, "DEU", null, null, null));
        }
        if (random.nextInt(3) == 0) {
            memberships.add(new LoyaltyMembership(Position.NONE, "AC", "99222" + random.nextInt(3), null));
        }
        PassengerType type = random.nextInt(10) == 0 ? PassengerType.OTHER : PassengerType.ADULT;
        reservation.person("SMITH", NAMES[random.nextInt(3)], type, documents, memberships);
    }
}
