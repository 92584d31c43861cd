package aero.interline.customer.control;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.Arrival;
import aero.interline.contracts.fact.Fact;
import aero.interline.contracts.fact.IdentityDocument;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.PassengerType;
import aero.interline.contracts.fact.Position;
import aero.interline.domain.identity.MatchModel;
import aero.interline.testing.FinalState;
import aero.interline.testing.Messages;
import aero.interline.testing.Reservation;
import aero.interline.testing.TestDatabase;
import aero.interline.testing.TestHub;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What likeness does when messages arrive; people here have no document or number in common. */
class MatchOnArrivalTest {

    private TestHub hub;

    @BeforeEach
    void anEmptyHub() {
        hub = new TestHub(TestDatabase.create());
    }

    @AfterEach
    void nothingContradictsItself() {
        assertThat(FinalState.contradictions(hub.database)).isEmpty();
    }

    @Test
    void c1somebodyLikeNobodyIsANewCustomer() {
        report(anna("AAA111"));
        report(Reservation.of("BBB222").born(LocalDate.of(1955, 2, 3)).person("OKAFOR", "CHIDI").report());

        assertThat(customers()).containsExactly("OKAFOR CHIDI: BBB222", "SMITH ANNA: AAA111");
        assertThat(hub.database.rows("select decision, rule, case_no from match_decision order by message_id"))
                .containsExactly("new|none|1", "new|none|1");
    }

    @Test
    void c2somebodySurelyKnownIsLinkedAndTheReasonIsKeptWithoutValues() {
        report(anna("AAA111"));
        report(anna("BBB222"));

        assertThat(customers()).containsExactly("SMITH ANNA: AAA111 BBB222");
        assertThat(hub.database.rows("select decision, rule, case_no, weight > 0, other_record is not null"
                + " from match_decision where decision = 'linked'")).containsExactly("linked|weight|2|t|t");
        assertThat(hub.database.rows("select fields::text from match_decision where fields is not null").toString())
                .contains("birthDate").doesNotContain("SMITH", "1980", "example.org");
    }

    @Test
    void whoIsTiedByLikenessPartsWhenItGoes() {
        report(anna("AAA111"));
        report(anna("BBB222"));
        report(Reservation.of("BBB222").modified(5).born(LocalDate.of(1955, 2, 3)).person("OKAFOR", "CHIDI").report());

        assertThat(customers()).containsExactly("OKAFOR CHIDI: BBB222", "SMITH ANNA: AAA111");
    }

    @Test
    void ofManySessionsThatBringOneNewPersonNobodyMakesATwin() throws Exception {
        int sessions = 64;
        ExecutorService pool = Executors.newFixedThreadPool(sessions);
        CyclicBarrier start = new CyclicBarrier(sessions);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < sessions; i++) {
            Arrival message = Messages.saying(anna("P" + (10_000 + i)));
            running.add(pool.submit(() -> {
                start.await();
                return hub.apply(message);
            }));
        }
        for (Future<?> each : running) {
            each.get();
        }
        pool.shutdown();

        assertThat(hub.database.rows("select count(*) from customer where merged_into is null")).containsExactly("1");
        assertThat(hub.database.rows("select count(distinct print), count(*) from source_record")).containsExactly("1|64");
    }

    @Test
    void aHundredOrdersOfTheSameMessagesGiveTheSameCustomers() {
        Random random = new Random(7);
        List<Arrival> messages = new ArrayList<>();
        String[] given = {"ANNA", "ANNE", "HANNA", "BOB"};
        for (int i = 0; i < 8; i++) {
            messages.add(Messages.saying(Reservation.of("PNR00" + i % 5).modified(i)
                    .born(LocalDate.of(1980, 5, 17 + i % 2)).caller("SMITH", given[i % 4], "+49 30 1234567").report()));
        }
        List<String> expected = null;
        for (int order = 0; order < 100; order++) {
            FinalState.forget(hub.database);
            Collections.shuffle(messages, random);
            for (int from = 0; from < messages.size(); from += 2) {
                hub.apply(messages.subList(from, from + 2));
            }
            List<String> state = FinalState.of(hub.database);
            expected = expected == null ? state : expected;
            assertThat(state).as("order %s", order).isEqualTo(expected);
        }
    }

    @Test
    void recordsFromBeforeThereWasMatchingAreMatchedByAJob() {
        TestHub before = TestHub.knowingStrongKeysOnly(hub.database);
        before.apply(Messages.saying(anna("AAA111")));
        before.apply(Messages.saying(anna("BBB222")));
        assertThat(customers()).hasSize(2);

        assertThat(hub.workOffJobs()).isEqualTo(1);

        assertThat(customers()).containsExactly("SMITH ANNA: AAA111 BBB222");
        assertThat(hub.database.rows("select kind, state, done, total from rematch_job")).containsExactly("prints|done|2|2");
        assertThat(hub.workOffJobs()).isZero();
    }

    @Test
    void aJobThatWasKilledGoesOnBehindItsLastBatch() {
        TestHub before = TestHub.knowingStrongKeysOnly(hub.database);
        before.apply(Messages.saying(anna("AAA111")));
        before.apply(Messages.saying(anna("BBB222")));
        hub.database.execute("insert into rematch_job (kind, state, by_user, cursor, done, total, leased_until)"
                + " select 'prints', 'running', 'interline', min(id), 1, 2, now() - interval '1 s' from source_record");

        hub.workOffJobs();

        assertThat(hub.database.rows("select kind, state, done from rematch_job order by id"))
                .containsExactly("prints|done|2", "prints|done|1");
        assertThat(customers()).containsExactly("SMITH ANNA: AAA111 BBB222");
    }

    @Test
    void aRecordThatCannotBeSettledIsPassedOverAndNotTriedWithoutPause() {
        TestHub before = TestHub.knowingStrongKeysOnly(hub.database);
        List.of("AAA111", "BBB222", "CCC333").forEach(each -> before.apply(Messages.saying(anna(each))));
        hub.database.execute("update source_record set profile = '\\x00' where id = (select min(id) from source_record)");

        assertThat(hub.workOffJobs()).isEqualTo(1);

        assertThat(customers()).containsExactlyInAnyOrder("SMITH ANNA: AAA111", "SMITH ANNA: BBB222 CCC333");
        assertThat(hub.database.rows("select kind, state, done, total, failure like 'record 1: %' from rematch_job"))
                .containsExactly("prints|failed|3|3|t");
        assertThat(hub.workOffJobs()).isZero();
    }

    @Test
    void aKeyOfTooManyIsHotAndLeadsNowhere() {
        List<Arrival> messages = new ArrayList<>(IntStream.range(0, 104)
                .mapToObj(i -> Messages.saying(Reservation.of("P" + (10_000 + i)).born(LocalDate.of(1950 + i / 2, 1 + i % 12, 1 + i % 28))
                        .caller(word(i), word(i * 31 + 7), "+49 30 1234567").report()))
                .toList());
        messages.forEach(each -> hub.apply(each));
        hub.workOffJobs();
        List<String> arrived = FinalState.of(hub.database);

        assertThat(hub.database.count("hot_key")).isEqualTo(1);
        assertThat(hub.database.rows("select kind, state from rematch_job")).containsExactly("hot-keys|done");
        FinalState.forget(hub.database);
        hub.database.execute("update match_state set epoch = epoch + 1");
        Collections.reverse(messages);
        hub.apply(messages);
        hub.workOffJobs();
        assertThat(FinalState.of(hub.database)).isEqualTo(arrived);
    }

    @Test
    void strangersWithOneTypedDocumentNumberStayStrangers() {
        report(Reservation.of("AAA111").born(null).withPassport("SMITH", "ANNA", "12345678").report());
        report(Reservation.of("BBB222").born(null).withPassport("OKAFOR", "CHIDI", "12345678").report());
        report(Reservation.of("CCC333").modified(2).born(null).withPassport("KOVACS", "ANNA", "12345678").report());

        assertThat(customers()).containsExactlyInAnyOrder("OKAFOR CHIDI: BBB222", "KOVACS ANNA: AAA111 CCC333");
    }

    @Test
    void aDocumentAndAMemberNumberOfTooManyAreNobodysAndLeadNowhere() {
        List<Arrival> messages = new ArrayList<>(IntStream.range(0, 104).mapToObj(i -> Messages.saying(
                Reservation.of("P" + (10_000 + i)).born(null).person(word(i), word(i * 31 + 7), PassengerType.ADULT,
                        List.of(new IdentityDocument(Position.NONE, "P", "12345678", "DEU", null, null, null)),
                        List.of(new LoyaltyMembership(Position.NONE, "LH", "9920040", "FTL"))).report())).toList());
        messages.forEach(each -> hub.apply(each));
        hub.workOffJobs();
        List<String> arrived = FinalState.of(hub.database);

        assertThat(hub.database.count("customer where family is not null")).isLessThan(10);
        assertThat(hub.database.count("hot_key where key not in (select key from match_key)")).isEqualTo(2);
        FinalState.forget(hub.database);
        hub.database.execute("update match_state set epoch = epoch + 1");
        Collections.reverse(messages);
        hub.apply(messages);
        hub.workOffJobs();
        assertThat(FinalState.of(hub.database)).isEqualTo(arrived);
    }

    @Test
    void whatAStewardSaidHoldsUntilItIsUndone() throws SQLException {
        report(anna("AAA111"));
        report(anna("BBB222"));
        List<String> together = FinalState.of(hub.database);
        List<UUID> keys = hub.database.rows("select source_key from source_record order by id").stream()
                .map(UUID::fromString).toList();

        hub.database.execute("insert into steward_decision (one_key, other_key, same, reason, by_user) values ('"
                + keys.get(0) + "', '" + keys.get(1) + "', false, 'they called', 'eve')");
        settle(keys);
        assertThat(customers()).containsExactly("SMITH ANNA: AAA111", "SMITH ANNA: BBB222");
        report(anna("CCC333"));
        assertThat(customers()).as("whoever comes, they stay two").noneMatch(each -> each.contains("AAA111 BBB222"));

        report(Reservation.of("CCC333").modified(9).born(LocalDate.of(1955, 2, 3)).person("OKAFOR", "CHIDI").report());
        assertThat(hub.database.rows("select count(*) from possible_duplicate where state = 'open'")).containsExactly("0");
        hub.database.execute("update steward_decision set undone_at = now(), undone_by = 'eve'");
        settle(keys);
        assertThat(customers()).containsExactly("OKAFOR CHIDI: CCC333", "SMITH ANNA: AAA111 BBB222");
        assertThat(FinalState.of(hub.database)).containsAll(
                together.stream().filter(line -> line.startsWith("customers")).toList());
    }

    @Test
    void aLearnedModelRunsInShadowBeforeItIsActive() throws SQLException {
        for (int i = 0; i < 40; i++) {
            report(Reservation.of("P" + (10_000 + i)).born(i % 2 == 0 ? LocalDate.of(1950 + i / 2, 1 + i / 2 % 12, 3) : null)
                    .person("S" + word(i / 2), word(i / 2 + 5)).report());
        }
        hub.database.transactions().inNew(connection -> {
            ModelShelf.stock(connection);
            return MatchJobs.start(connection, "train", null, "eve", null);
        });
        List<String> before = FinalState.of(hub.database);
        assertThat(tried("trained-1")).isFalse();
        assertThat(hub.workOffJobs()).isEqualTo(2);

        assertThat(FinalState.of(hub.database)).as("nothing changed").isEqualTo(before);
        String version = hub.database.rows("select version from match_model where state = 'shadow'").get(0);
        assertThat(hub.database.rows("select json from match_model").toString()).as("names of few").doesNotContain("S" + word(1), word(6));
        assertThat(hub.database.rows("select kind, state from rematch_job order by id"))
                .containsExactly("train|done", "shadow|done");
        assertThat(tried(version)).isTrue();
        hub.database.execute("update rematch_job set state = 'running' where kind = 'shadow'");
        assertThat(tried(version)).as("as long as it runs in shadow").isFalse();
        hub.database.execute("update rematch_job set state = 'done' where kind = 'shadow'");
        hub.database.transactions().inNew(connection -> ModelShelf.activate(connection, version, "eve"));
        assertThat(hub.workOffJobs()).isEqualTo(1);
        report(anna("AAA111"));
        assertThat(hub.database.rows("select model from match_decision order by message_id desc limit 1"))
                .containsExactly(version);
    }

    @Test
    void aNewerModelOfTheHubReplacesAnOlderUnlessSomebodyChoseAnother() throws SQLException {
        ship("airline-1");
        ship("airline-2");
        assertThat(active()).as("it follows what ships").isEqualTo("airline-2");
        assertThat(hub.database.rows("select kind, model from rematch_job")).containsExactly("model|airline-2");

        hub.database.transactions().inNew(connection -> ModelShelf.activate(connection, "airline-1", "eve"));
        ship("airline-2");
        assertThat(active()).as("after a restart").isEqualTo("airline-1");
        ship("airline-3");
        assertThat(active()).as("after an upgrade").isEqualTo("airline-1");
        assertThat(hub.database.rows("select kind from rematch_job where model = 'airline-3'")).containsExactly("shadow");

        hub.database.transactions().inNew(connection -> ModelShelf.activate(connection, "airline-3", "eve"));
        ship("airline-4");
        assertThat(active()).as("it follows again").isEqualTo("airline-4");
    }

    private void ship(String version) throws SQLException {
        MatchModel standard = MatchModel.standard();
        hub.database.transactions().inNew(connection -> {
            ModelShelf.stock(connection, new MatchModel(version, standard.schema(), standard.prior(), standard.thresholds(),
                    standard.odds(), standard.frequencies(), standard.hotKeys()));
            return null;
        });
    }

    private String active() {
        return hub.database.rows("select version from match_model where state = 'active'").get(0);
    }

    private boolean tried(String version) throws SQLException {
        return hub.database.transactions().inNew(connection -> ModelShelf.tried(connection, version));
    }

    @Test
    void whyTwoAreNotLinkedIsAnsweredAlsoWhereNobodyCompared() throws SQLException {
        report(anna("AAA111"));
        report(Reservation.of("BBB222").born(LocalDate.of(1955, 2, 3)).person("OKAFOR", "CHIDI").report());
        List<Long> ids = hub.database.rows("select id from customer order by 1").stream().map(Long::valueOf).toList();

        Comparing.Answer answer = hub.database.transactions().inNew(connection ->
                new Comparing(hub.customers).compare(connection, ids.get(0), ids.get(1))).orElseThrow();

        assertThat(answer.together()).isFalse();
        assertThat(answer.comparison().weight()).isLessThan(answer.review());
    }

    private void settle(List<UUID> keys) throws SQLException {
        hub.database.transactions().inNew(connection -> {
            hub.rematch.settle(connection, keys, Instant.now());
            return null;
        });
    }

    private static Fact anna(String locator) {
        return Reservation.of(locator).person("SMITH", "ANNA").report();
    }

    /** A word unlike others. */
    private static String word(int seed) {
        Random random = new Random(seed * 7919L + 13);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            word.append("BDFGKLMNPRSTVZ".charAt(random.nextInt(14))).append("AEIOU".charAt(random.nextInt(5)));
        }
        return word.toString();
    }

    private void report(Fact... facts) {
        hub.apply(Messages.saying(facts));
    }

    private List<String> customers() {
        return hub.database.rows("select c.name_key || ': ' || string_agg(v.locator, ' ' order by v.locator)"
                + " from customer c join source_record r on r.customer_id = c.id"
                + " join reservation v on v.id = r.reservation_id where c.merged_into is null"
                + " group by c.id order by 1");
    }
}
