package aero.interline.exchange.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aero.interline.contracts.exchange.Arrival;
import aero.interline.contracts.exchange.Capture;
import aero.interline.contracts.exchange.Decision;
import aero.interline.contracts.exchange.IntakeUnavailable;
import aero.interline.contracts.exchange.Outcome;
import aero.interline.exchange.control.FileBook;
import aero.interline.platform.boundary.RequestRefused;
import aero.interline.platform.control.KeySearch;
import aero.interline.platform.control.MessageIds;
import aero.interline.testing.Messages;
import aero.interline.testing.Reservation;
import aero.interline.testing.TestDatabase;
import aero.interline.testing.TestHub;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Looking up messages in a real database that the real intake filled. */
class MessageFinderTest {

    private static TestHub hub;
    private static MessageFinder finder;
    private static List<Decision> decisions;
    private static Arrival first;

    @BeforeAll
    static void sevenReservationsOneAgainAndOneRefused() {
        hub = new TestHub(TestDatabase.create());
        finder = new MessageFinder(hub.database.dataSource(), new KeySearch(hub.hash));
        List<Arrival> batch = new ArrayList<>();
        IntStream.rangeClosed(1, 7)
                .mapToObj(i -> Messages.saying(Reservation.of("ABC12" + i).person("SMITH", "ANNA").report()))
                .forEach(batch::add);
        first = batch.get(0);
        batch.add(Messages.refused("nothing in here"));
        decisions = new ArrayList<>(hub.apply(batch));
        decisions.addAll(hub.apply(Messages.sentAgain(first)));
    }

    @Test
    void theSizeOfAFileIsItsOwnAndNotThatOfTheNoteAboutIt() throws IntakeUnavailable {
        TestHub files = new TestHub(TestDatabase.create());
        long threeGibibytes = 3L << 30;
        byte[] note = "members.csv; so large".getBytes(StandardCharsets.UTF_8);
        Capture capture = new Capture("loyalty", Capture.FILE_KEPT, "file:1-0/members.csv", null, null, null, Instant.EPOCH, note);
        new FileBook(files.database.transactions(), files.judge)
                .begin(capture.standingFor(threeGibibytes), "members-csv", "as long as a hash is".getBytes(StandardCharsets.UTF_8));
        MessageFinder there = new MessageFinder(files.database.dataSource(), new KeySearch(files.hash));
        assertThat(there.list(MessageFilter.ALL, Long.MAX_VALUE, 9)).extracting(StoredMessage::size).containsExactly(threeGibibytes);
        assertThat(list(MessageFilter.ofOutcome(Outcome.DEAD))).extracting(StoredMessage::size)
                .containsExactly((long) "nothing in here".length());
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrOverlap() {
        List<Long> seen = new ArrayList<>();
        long before = Long.MAX_VALUE;
        List<StoredMessage> page;
        do {
            page = finder.list(MessageFilter.ALL, before, 4);
            page.forEach(message -> seen.add(message.id()));
            before = page.isEmpty() ? before : page.get(page.size() - 1).id();
        } while (!page.isEmpty());
        assertThat(seen).hasSize(9).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(seen).containsExactlyInAnyOrderElementsOf(
                decisions.stream().map(Decision::messageId).toList());
    }

    @Test
    void everyFilterNarrows() {
        assertThat(list(new MessageFilter("booking", null, null, null, null, null, null))).hasSize(9);
        assertThat(list(new MessageFilter("loyalty", null, null, null, null, null, null))).isEmpty();
        assertThat(list(new MessageFilter(null, "json", null, null, null, null, null))).isEmpty();
        assertThat(list(MessageFilter.ofOutcome(Outcome.APPLIED))).hasSize(7);
        assertThat(list(MessageFilter.ofOutcome(Outcome.DUPLICATE)))
                .singleElement()
                .satisfies(message -> assertThat(message.duplicateOf()).isEqualTo(decisions.get(0).messageId()));
        assertThat(list(new MessageFilter(null, null, null, "ITL-1201", null, null, null)))
                .singleElement()
                .satisfies(message -> assertThat(message.detail().reason().expected()).isEqualTo("SRC"));
        assertThat(list(new MessageFilter(null, null, Outcome.DEAD, "ITL-1102", null, null, null))).isEmpty();
    }

    @Test
    void aRangeOfTimeIncludesItsStartAndExcludesItsEnd() {
        StoredMessage newest = list(MessageFilter.ALL).get(0);
        Instant at = MessageIds.timeOf(newest.id());
        assertThat(list(between(at, at.plusMillis(1)))).contains(newest);
        assertThat(list(between(at.minusSeconds(3600), at))).doesNotContain(newest);
        assertThat(list(between(at.plusMillis(1), null))).isEmpty();
    }

    @Test
    void aMessageIsFoundByLocatorInAnyCaseAndByItsDeliveryId() {
        assertThat(ids(byKey("abc 123"))).containsExactly(decisions.get(2).messageId());
        assertThat(ids(byKey(first.capture().deliveryId()))).containsExactly(decisions.get(0).messageId());
        assertThat(byKey("ABC12")).isEmpty();
        assertThat(byKey("' or 1=1 --")).isEmpty();
    }

    @Test
    void aMessageNamesItsReservationsAndOutcomes() {
        StoredMessage message = finder.find(decisions.get(0).messageId()).orElseThrow();
        assertThat(finder.reservations(List.of("1A/ABC121/2026-01-01"))).containsOnlyKeys("1A/ABC121/2026-01-01");
        assertThat(finder.history(message))
                .singleElement()
                .satisfies(decided -> assertThat(decided.outcome()).isEqualTo(Outcome.APPLIED));
        assertThat(finder.body(message.id())).isPresent();
        assertThat(finder.find(1)).isEmpty();
    }

    @Test
    void theHistoryNamesWhoAskedAtTheOutcomeThatFollowed() {
        StoredMessage dead = finder.find(decisions.get(7).messageId()).orElseThrow();
        hub.database.execute("insert into message_history (message_id, at, outcome, code, by_user) values (" + dead.id()
                + ", '2026-01-01T00:00:00Z', 'DEAD', 'ITL-1102', 'ada')");
        assertThat(finder.history(dead))
                .extracting(decided -> decided.code() + " " + decided.by())
                .containsExactly("ITL-1102 null", "ITL-1201 ada");
    }

    @Test
    void countsAreThoseOfTheIntake() {
        OutcomeCounts counts = new OutcomeCounts(hub.database.dataSource());
        assertThat(counts.bySystem().get("booking"))
                .containsEntry(Outcome.APPLIED, 7L)
                .containsEntry(Outcome.DUPLICATE, 1L)
                .containsEntry(Outcome.DEAD, 1L);
        Throughput hour = counts.perMinute(Instant.now().truncatedTo(ChronoUnit.MINUTES), 60);
        assertThat(hour.minutes()).hasSize(60);
        assertThat(hour.outcomes().get(Outcome.APPLIED).stream().mapToLong(Long::longValue).sum()).isEqualTo(7);
    }

    @Test
    void valuesThatCannotOccurAreRefused() {
        assertThatThrownBy(() -> new MessageFilter("fax", null, null, null, null, null, null))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("booking");
        assertThatThrownBy(() -> new MessageFilter(null, null, null, "ITL-1", null, null, null))
                .isInstanceOf(RequestRefused.class);
        Instant now = Instant.now();
        assertThatThrownBy(() -> between(now, now)).isInstanceOf(RequestRefused.class);
    }

    private static MessageFilter between(Instant from, Instant to) {
        return new MessageFilter(null, null, null, null, null, from, to);
    }

    private static List<StoredMessage> byKey(String key) {
        return list(new MessageFilter(null, null, null, null, key, null, null));
    }

    private static List<StoredMessage> list(MessageFilter filter) {
        return finder.list(filter, Long.MAX_VALUE, 100);
    }

    private static List<Long> ids(List<StoredMessage> messages) {
        return messages.stream().map(StoredMessage::id).toList();
    }
}
