package aero.interline.privacy.control;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.Arrival;
import aero.interline.platform.control.Transactions;
import aero.interline.privacy.entity.Job;
import aero.interline.testing.FinalState;
import aero.interline.testing.Messages;
import aero.interline.testing.Reservation;
import aero.interline.testing.TestDatabase;
import aero.interline.testing.TestHub;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Erasures of people of whom messages come all the while, at two hubs. */
class ErasureRaceTest {

    private static final int PEOPLE = 40;
    private static final int ROUNDS = 24;

    @TempDir
    private Path data;

    private final TestDatabase database = TestDatabase.create();
    private final TestHub here = new TestHub(database);
    private final Random dice = new Random(20_261_124);
    private final TestHub there = new TestHub(database);

    @Test
    void nothingIsHalfErased() throws Exception {
        here.apply(round(0));
        CompletableFuture<Void> intake = CompletableFuture.allOf(
                CompletableFuture.runAsync(() -> IntStream.range(1, ROUNDS).forEach(round -> here.apply(round(round)))),
                CompletableFuture.runAsync(() -> IntStream.range(1, ROUNDS).forEach(round -> there.apply(round(100 + round)))));
        int erased = 0;
        while (!intake.isDone()) {
            List<String> customers = database.rows("select id from customer where merged_into is null and id % 3 = 0");
            Collections.shuffle(customers, dice);
            for (String each : customers.subList(0, Math.min(5, customers.size()))) {
                erased += goesFromTheTables(request(Long.parseLong(each)), erased % 2 == 0 ? here : there) ? 1 : 0;
            }
        }
        intake.join();

        assertThat(erased).isPositive();
        assertThat(database.rows("select distinct outcome from message")).containsExactly("APPLIED");
        assertThat(FinalState.contradictions(database)).isEmpty();
        assertThat(database.rows("select r.locator, r.passengers, count(s.id) from reservation r left join source_record s"
                + " on s.reservation_id = r.id group by r.id having r.passengers <> count(s.id)")).as("who stands in a booking is somebody").isEmpty();
        assertThat(database.rows("select id from customer_key k where not exists (select from customer c where c.id = k.id)"
                + " and not exists (select from source_record s where s.profile_owner = k.id)")).isEmpty();
    }

    /** @return {@code false} if it was withdrawn: the customer had been joined into another meanwhile */
    private boolean goesFromTheTables(Job asked, TestHub hub) throws SQLException, IOException {
        ErasureRun run = run(hub);
        Job job = asked;
        while (job.state() == Job.State.RUNNING && job.step() == null) {
            try {
                run.next(job);
            } catch (SQLException e) {
                assertThat(e.getSQLState()).startsWith("40");
            }
            job = find(asked.id());
        }
        return job.step() != null;
    }

    /** Two of one household in each booking, some of them corrected. */
    private static List<Arrival> round(int round) {
        Random dice = new Random(round);
        List<Arrival> messages = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            int other = dice.nextInt(PEOPLE);
            Reservation booking = Reservation.of("R" + (char) ('A' + person % 26) + person + (round % 3)).modified(round);
            tell(booking, person, round);
            if (other != person) {
                tell(booking, other, round);
            }
            messages.add(Messages.saying(booking.report()));
        }
        return messages;
    }

    private static void tell(Reservation booking, int person, int round) {
        String name = "NAME" + (char) ('A' + person % 26) + (char) ('A' + person / 26) + "BERG";
        String given = "GIVEN" + (char) ('A' + person % 26);
        if (round % 4 == 3) {
            booking.withMember(name, given, "99000" + (1000 + person));
        } else {
            booking.withPassport(name, given, "P" + (100_000 + person));
        }
    }

    private ErasureRun run(TestHub hub) {
        Transactions transactions = database.transactions();
        return new ErasureRun(new ErasureRun.Tools(transactions, database::owner, hub.vault, hub.hash,
                (origin, body) -> Messages.reading("", null), hub.customers, () -> true, data, Clock.systemUTC()));
    }

    private Job request(long customer) throws SQLException {
        return database.transactions().inNew(connection -> {
            PrivacyJobs.create(connection, Job.Kind.ERASURE, Job.State.WAITING, customer, "asked for it", "carla");
            return PrivacyJobs.claim(connection, Duration.ofSeconds(30)).orElseThrow();
        });
    }

    private Job find(long id) throws SQLException {
        return database.transactions().inNew(connection -> PrivacyJobs.find(connection, id)).orElseThrow();
    }
}
