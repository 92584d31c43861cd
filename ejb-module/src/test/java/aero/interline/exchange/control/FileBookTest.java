package aero.interline.exchange.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aero.interline.contracts.exchange.Arrival;
import aero.interline.contracts.exchange.Capture;
import aero.interline.contracts.exchange.Decision;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.FileRecordPlace;
import aero.interline.contracts.exchange.IntakeUnavailable;
import aero.interline.contracts.exchange.Outcome;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.exchange.SequenceNumber;
import aero.interline.contracts.fact.Position;
import aero.interline.testing.FinalState;
import aero.interline.testing.Messages;
import aero.interline.testing.Reservation;
import aero.interline.testing.TestDatabase;
import aero.interline.testing.TestHub;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FileBookTest {

    private TestHub hub;
    private FileBook book;

    @BeforeEach
    void anEmptyHub() {
        hub = new TestHub(TestDatabase.create());
        book = new FileBook(hub.database.transactions(), hub.judge);
    }

    @Test
    void aFileIsParkedUntilItsRecordsAreDecided() throws IntakeUnavailable {
        Decision file = begins("members.csv", "hash");
        assertThat(file.outcome()).isEqualTo(Outcome.PARKED);
        assertThat(file.code()).isEqualTo(ErrorCode.FILE_UNDER_WAY);

        hub.apply(record(file, 2, "ABC123"), record(file, 3, "DEF456"), refused(file, 4));
        Decision done = book.finish(file.messageId(), null, List.of());

        assertThat(done.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(done.facts()).isEqualTo(2);
        assertThat(hub.database.rows("select outcome, code, facts, changes, detail->'records' from message where id = ?",
                file.messageId())).containsExactly("APPLIED|-|2|2|{\"DEAD\": 1, \"APPLIED\": 2}");
        assertThat(hub.database.rows("select outcome, code from message_history")).containsExactly("PARKED|ITL-2102");
        assertThat(hub.database.rows("select record, outcome from message where parent_id = ? order by record",
                file.messageId())).containsExactly("2|APPLIED", "3|APPLIED", "4|DEAD");
        assertThat(FinalState.contradictions(hub.database)).isEmpty();
    }

    @Test
    void afterACrashTheFileAndItsRecordsAreRecognised() throws IntakeUnavailable {
        Decision file = begins("members.csv", "hash");
        hub.apply(record(file, 2, "ABC123"));

        Decision again = begins("members.csv", "hash");
        assertThat(again.messageId()).isEqualTo(file.messageId());
        assertThat(again.outcome()).isEqualTo(Outcome.PARKED);
        assertThat(hub.apply(record(file, 2, "ABC123"), record(file, 3, "DEF456"))).extracting(Decision::redelivered)
                .containsExactly(true, false);
        assertThat(book.finish(file.messageId(), null, List.of()).facts()).isEqualTo(2);
        assertThat(book.finish(file.messageId(), null, List.of()).outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(hub.database.count("message_history")).isEqualTo(1);
        assertThat(FinalState.contradictions(hub.database)).isEmpty();
    }

    @Test
    void theSameContentAgainIsADuplicateUnlessTheFirstWasRefused() throws IntakeUnavailable {
        Decision first = begins("members.csv", "hash");
        assertThat(begins("again.csv", "hash").duplicateOf()).isEqualTo(first.messageId());

        Rejection totals = new Rejection(null, ErrorCode.FEED_TOTALS_WRONG, "wrong", Position.NONE, null);
        assertThat(book.finish(first.messageId(), totals, List.of()).outcome()).isEqualTo(Outcome.DEAD);
        assertThat(begins("mended.csv", "hash").outcome()).isEqualTo(Outcome.PARKED);
        assertThat(FinalState.contradictions(hub.database)).isEmpty();
    }

    @Test
    void theSameRowInAnotherFileIsJudgedAnew() throws IntakeUnavailable {
        Decision first = begins("one.csv", "hash 1");
        Decision second = begins("two.csv", "hash 2");

        assertThat(hub.apply(record(first, 2, "ABC123"), record(second, 2, "ABC123"), record(second, 3, "ABC123")))
                .extracting(Decision::outcome).containsOnly(Outcome.APPLIED);
        assertThat(hub.database.count("reservation")).isEqualTo(1);
    }

    @Test
    void aFileThatSaysNothingForThisHubIsFiltered() throws IntakeUnavailable {
        Decision file = begins("empty.csv", "hash");
        assertThat(book.finish(file.messageId(), null, List.of()).outcome()).isEqualTo(Outcome.FILTERED);
    }

    @Test
    void aFileIsNotRetriedButItsRecordsAre() throws IntakeUnavailable {
        Decision file = begins("members.csv", "hash");
        Decision dead = hub.apply(refused(file, 2)).get(0);
        book.finish(file.messageId(), new Rejection(null, ErrorCode.FEED_TOTALS_WRONG, "wrong", Position.NONE, null), List.of());
        MessageRetry retries = new MessageRetry(hub.database.transactions(), hub.judge, hub.vault, (origin, body) ->
                Messages.reading("record", null, Reservation.of("ABC123").person("SMITH", "ANNA").report()));

        assertThat(retries.retry(file.messageId(), "olga")).isEmpty();
        assertThat(retries.retry(dead.messageId(), "olga").orElseThrow().outcome()).isEqualTo(Outcome.APPLIED);
    }

    @Test
    void aFileThatTheDatabaseRefusesAtItsBeginningIsDead() throws IntakeUnavailable {
        refuses("message", "new.outcome = 'PARKED'", "22000");

        Decision file = begins("members.csv", "hash");
        assertThat(file.outcome()).isEqualTo(Outcome.DEAD);
        assertThat(file.code()).isEqualTo(ErrorCode.DATA_REFUSED);
        assertThat(file.text()).isEqualTo("The database refused what the message says (SQLState 22000)");
        assertThat(begins("members.csv", "hash").messageId()).isEqualTo(file.messageId());
        assertThat(hub.database.rows("select outcome, code, format, detail->'reason'->>'text' from message"))
                .containsExactly("DEAD|ITL-2001|members-csv|The database refused what the message says (SQLState 22000)");

        hub.database.execute("drop trigger refuses on message");
        assertThat(begins("again.csv", "hash").outcome()).isEqualTo(Outcome.PARKED);
        assertThat(FinalState.contradictions(hub.database)).isEmpty();
    }

    @Test
    void aFileThatTheDatabaseRefusesAtItsEndIsDeadAndItsRecordsStay() throws IntakeUnavailable {
        refuses("series", "true", "23514");
        Decision file = begins("members.csv", "hash");
        hub.apply(record(file, 2, "ABC123"), refused(file, 3));

        Decision done = book.finish(file.messageId(), null, List.of(new SequenceNumber("MILES", 7)));
        assertThat(done.outcome()).isEqualTo(Outcome.DEAD);
        assertThat(done.code()).isEqualTo(ErrorCode.DATA_REFUSED);
        assertThat(hub.database.rows("select outcome, code, facts, changes, detail->'records', detail->'reason'->>'text'"
                + " from message where id = ?", file.messageId())).containsExactly("DEAD|ITL-2001|1|1|{\"DEAD\": 1, \"APPLIED\": 1}|"
                + "The records of the file are decided, the file itself could not be finished:"
                + " The database refused what the message says (SQLState 23514)");
        assertThat(book.finish(file.messageId(), null, List.of()).outcome()).isEqualTo(Outcome.DEAD);
        assertThat(hub.database.count("reservation")).isEqualTo(1);
        assertThat(FinalState.contradictions(hub.database)).isEmpty();
    }

    @Test
    void aFileThatMeetsABugAtItsEndIsDead() throws IntakeUnavailable {
        Decision file = begins("members.csv", "hash");

        Decision done = book.finish(file.messageId(), null, Collections.singletonList(null));
        assertThat(done.code()).isEqualTo(ErrorCode.BUG);
        assertThat(done.text()).contains("NullPointerException");
    }

    @Test
    void aFileWaitsForADatabaseThatCannotDecideNow() throws IntakeUnavailable {
        refuses("series", "true", "57014");
        Decision file = begins("members.csv", "hash");
        List<SequenceNumber> seventh = List.of(new SequenceNumber("MILES", 7));

        assertThatThrownBy(() -> book.finish(file.messageId(), null, seventh)).isInstanceOf(IntakeUnavailable.class);
        hub.database.execute("drop trigger refuses on series");
        assertThat(book.finish(file.messageId(), null, seventh).outcome()).isEqualTo(Outcome.FILTERED);
        assertThat(hub.database.rows("select name, highest from series")).containsExactly("MILES|7");
    }

    private void refuses(String table, String when, String state) {
        hub.database.execute("create function refuse() returns trigger language plpgsql as $$ begin"
                + " raise exception 'refused' using errcode = '" + state + "'; end $$");
        hub.database.execute("create trigger refuses before insert on " + table + " for each row when (" + when + ")"
                + " execute function refuse()");
    }

    private Decision begins(String name, String hash) throws IntakeUnavailable {
        byte[] note = (name + "; 100 bytes").getBytes(StandardCharsets.UTF_8);
        return book.begin(new Capture("loyalty", Capture.FILE_KEPT, "file:" + name, null, name, null, Instant.EPOCH, note),
                "members-csv", (hash + " of sixteen bytes or more").getBytes(StandardCharsets.UTF_8));
    }

    private static Arrival record(Decision file, int number, String locator) {
        return place(file, number, Messages.saying(Reservation.of(locator).person("SMITH", "ANNA").report()));
    }

    private static Arrival refused(Decision file, int number) {
        return place(file, number, Messages.refused("bad " + number));
    }

    private static Arrival place(Decision file, int number, Arrival arrival) {
        Capture c = arrival.capture();
        Capture capture = new Capture("loyalty", "file", "file:" + file.messageId() + "#" + number, null, null, null,
                c.receivedAt(), c.body());
        return new Arrival(capture, arrival.reading(), new FileRecordPlace(file.messageId(), number), false);
    }
}
