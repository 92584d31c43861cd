package aero.interline.privacy.control;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.Arrival;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.IntakeUnavailable;
import aero.interline.contracts.exchange.MessageReader;
import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Part;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.fact.Fact;
import aero.interline.exchange.control.Assembler;
import aero.interline.exchange.control.MessageRetry;
import aero.interline.privacy.entity.Job;
import aero.interline.testing.FinalState;
import aero.interline.testing.Messages;
import aero.interline.testing.Reservation;
import aero.interline.testing.TestDatabase;
import aero.interline.testing.TestHub;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was stored and not decided when somebody was erased, and names that person. */
class WaitingMessagesTest {

    private static final String PASSPORT = "C01X00T47";
    private static final String OTTOLINE = "ZYLBERQUIST OTTOLINE " + PASSPORT;

    @TempDir
    private Path data;

    private final Lists reader = new Lists();
    private TestHub hub;
    private ErasureRun run;

    /** A reservation in each message: {@code ABC123 SMITH BOB L8988901C}; {@code 2!} before it is the second and last part of a set. */
    private static final class Lists implements MessageReader {

        @Override
        public Reading read(Origin origin, byte[] body) {
            return part(body) == null ? reading(body, fact(body)) : reading(body);
        }

        @Override
        public List<Reading> readTogether(Origin origin, List<byte[]> parts) {
            return parts.stream().map(each -> reading(each, fact(each))).toList();
        }

        private static Reading reading(byte[] body, Fact... facts) {
            return new Reading("pnl", body, List.of(facts), null, List.of(), List.of(), List.of(), part(body), List.of());
        }

        private static Part part(byte[] body) {
            String first = words(body)[0];
            return first.length() > 2 ? null : new Part("PNL/X1", first.charAt(0) - '0', first.endsWith("!"), null);
        }

        private static Fact fact(byte[] body) {
            String[] words = words(body);
            int from = words.length - 4;
            return Reservation.of(words[from]).withPassport(words[from + 1], words[from + 2], words[from + 3]).report();
        }

        private static String[] words(byte[] body) {
            return new String(body, StandardCharsets.UTF_8).split(" ");
        }
    }

    @BeforeEach
    void somebodyWhoIsKnown() {
        hub = new TestHub(TestDatabase.create());
        run = new ErasureRun(new ErasureRun.Tools(hub.database.transactions(), hub.database::owner, hub.vault, hub.hash, reader,
                hub.customers, () -> true, data, Clock.systemUTC()));
        hub.apply(Messages.saying(Reservation.of("AAA111").withPassport("ZYLBERQUIST", "OTTOLINE", PASSPORT).report()));
    }

    @AfterEach
    void nothingContradictsItself() {
        assertThat(FinalState.contradictions(hub.database)).isEmpty();
    }

    @Test
    void aSetFromWhichSomebodyWasTakenOutIsNotDecided() throws Exception {
        arrives("1 PART01 " + OTTOLINE);
        erase();

        arrives("2! PART02 SMITH BOB L8988901C");
        assertThat(assemble()).isEqualTo(1);

        assertThat(hub.database.rows("select name_key from customer")).isEmpty();
        assertThat(hub.database.rows("select outcome, code from message where format = 'pnl' order by id"))
                .containsExactly("DEAD|" + ErrorCode.PERSON_ERASED.code(), "DEAD|" + ErrorCode.PERSON_ERASED.code());
        for (String each : hub.database.rows("select id from message where format = 'pnl' order by id")) {
            assertThat(retries().retry(Long.parseLong(each), "olga")).isEmpty();
        }
        assertThat(assemble()).isZero();
    }

    @Test
    void noOldMessageBringsSomebodyBackBeforeTheErasureWasThere() throws Exception {
        long dead = hub.apply(Messages.refused("BBB222 " + OTTOLINE)).get(0).messageId();
        arrives("1 PART01 SMITH BOB L8988901C");
        arrives("2! PART02 " + OTTOLINE);
        Job job = request();
        run.next(job);
        assertThat(hub.database.rows("select step from privacy_job")).containsExactly("bodies");

        assertThat(retries().retry(dead, "olga")).isEmpty();
        assertThat(assemble()).isZero();
        assertThat(hub.database.rows("select name_key from customer")).isEmpty();

        finish(job);
        assertThat(retries().retry(dead, "olga")).isEmpty();
        assertThat(assemble()).isEqualTo(1);
        assertThat(hub.database.rows("select name_key from customer")).isEmpty();
    }

    private void arrives(String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        Arrival arrival = Messages.of("departure", Messages.delivery(), text, reader.read(null, body));
        hub.apply(arrival);
    }

    private int assemble() throws IntakeUnavailable {
        return new Assembler(hub.database.transactions(), hub.judge, hub.vault, reader).assemble();
    }

    private MessageRetry retries() {
        return new MessageRetry(hub.database.transactions(), hub.judge, hub.vault, reader);
    }

    private void erase() throws SQLException, IOException {
        finish(request());
    }

    private void finish(Job begun) throws SQLException, IOException {
        for (Job job = find(begun.id()); job.state() != Job.State.DONE; job = find(begun.id())) {
            run.next(job);
        }
    }

    private Job request() throws SQLException {
        long customer = Long.parseLong(hub.database.rows("select id from customer where surname = 'ZYLBERQUIST'").get(0));
        return hub.database.transactions().inNew(connection -> {
            PrivacyJobs.create(connection, Job.Kind.ERASURE, Job.State.WAITING, customer, "asked for it", "carla");
            return PrivacyJobs.claim(connection, Duration.ofSeconds(30)).orElseThrow();
        });
    }

    private Job find(long id) throws SQLException {
        return hub.database.transactions().inNew(connection -> PrivacyJobs.find(connection, id)).orElseThrow();
    }
}
