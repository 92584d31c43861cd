package aero.interline.exchange.control;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.Arrival;
import aero.interline.contracts.exchange.BusinessKey;
import aero.interline.contracts.exchange.IntakeUnavailable;
import aero.interline.contracts.exchange.Outcome;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.SequenceNumber;
import aero.interline.platform.control.MessageIds;
import aero.interline.testing.Messages;
import aero.interline.testing.PartFormat;
import aero.interline.testing.TestDatabase;
import aero.interline.testing.TestHub;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GapsTest {

    private static final String OPEN = "select series, from_number, to_number, expected from gap where closed_at is null"
            + " order by from_number";

    private TestHub hub;
    private GapWatch watch;

    @BeforeEach
    void anEmptyHub() throws SQLException {
        hub = new TestHub(TestDatabase.create());
        watch = new GapWatch(new MessageIds(Clock.systemUTC(), 7));
    }

    @Test
    void aNumberThatIsLeftOutIsAGapUntilItComes() {
        numbers(5, 8);
        assertThat(hub.database.rows(OPEN)).containsExactly("FEED|6|6|number 6", "FEED|7|7|number 7");

        long late = numbers(6).get(0);
        assertThat(hub.database.rows(OPEN)).containsExactly("FEED|7|7|number 7");
        assertThat(hub.database.rows("select from_number, closed_by from gap where closed_at is not null"))
                .containsExactly("6|" + late);
        assertThat(hub.database.rows("select lowest, highest from series")).containsExactly("5|8");
    }

    @Test
    void manyMissingNumbersAreOneGapThatShrinks() {
        numbers(1);
        numbers(1000);
        assertThat(hub.database.rows(OPEN)).containsExactly("FEED|2|999|numbers 2 to 999");
        long late = numbers(500).get(0);
        assertThat(hub.database.rows(OPEN)).containsExactly("FEED|2|499|numbers 2 to 499", "FEED|501|999|numbers 501 to 999");
        assertThat(hub.database.rows("select from_number, to_number, closed_by from gap where closed_at is not null"))
                .containsExactly("500|500|" + late);
    }

    @Test
    void aSeriesThatEndsBeginsWithOne() {
        part(2, false);
        part(3, true);
        assertThat(hub.database.rows(OPEN)).containsExactly("LIST|1|1|number 1");
        part(1, false);
        assertThat(hub.database.rows(OPEN)).isEmpty();
        assertThat(hub.database.rows("select lowest, highest, unfinished from series")).containsExactly("0|3|f");
    }

    @Test
    void anEndThatDoesNotComeIsAGapUntilItDoes() throws SQLException {
        part(1, false);
        part(2, false);
        ends(Duration.ofHours(1));
        assertThat(hub.database.rows(OPEN)).isEmpty();
        ends(Duration.ZERO);
        ends(Duration.ZERO);
        assertThat(hub.database.rows(OPEN)).containsExactly("LIST|3|3|number 3, or the last");
        part(3, true);
        ends(Duration.ZERO);
        assertThat(hub.database.rows(OPEN)).isEmpty();
    }

    private void part(int number, boolean last) {
        String content = "part " + number;
        hub.apply(Messages.of("departure", Messages.delivery(), content, reading(content, "paxlst", List.of(),
                List.of(new SequenceNumber("LIST", number, last)))));
    }

    private void ends(Duration patience) throws SQLException {
        hub.database.transactions().inNew(connection -> {
            watch.ends(connection, Instant.now().plusMillis(1), patience);
            return null;
        });
    }

    @Test
    void aCounterThatBeginsAnewIsSaid() {
        numbers(9000);
        numbers(9001);
        numbers(1);
        assertThat(hub.database.rows("select highest, apart from series")).containsExactly("9001|{1}");
        long second = numbers(2).get(0);
        assertThat(hub.database.rows(OPEN)).isEmpty();
        assertThat(hub.database.rows("select expected, closed_by from gap"))
                .containsExactly("9001 was followed by 1: the sender's counter was taken to begin anew|" + second);
        assertThat(hub.database.rows("select lowest, highest, previous_lowest, previous, apart from series"))
                .containsExactly("1|2|9000|9001|{}");
    }

    @Test
    void aCorrectedMessageOfAnOldNumberOpensNoGap() {
        numbers(LongStream.rangeClosed(1, 500).toArray());
        hub.apply(Messages.of("loyalty", Messages.delivery(), "corrected",
                reading("corrected", "feed", List.of(), List.of(new SequenceNumber("FEED", 17)))));
        numbers(501);

        assertThat(hub.database.count("gap")).isZero();
        assertThat(hub.database.rows("select lowest, highest, previous, apart from series")).containsExactly("1|501|-|{}");
    }

    @Test
    void aRoundThatWasBegunByAnEarlierReleaseGoesOn() {
        numbers(3);
        hub.database.execute("update series set previous = 9001, previous_lowest = null");
        numbers(4, 6);
        assertThat(hub.database.rows(OPEN)).containsExactly("FEED|5|5|number 5");
    }

    @Test
    void duplicatesAndRedeliveriesCountNothing() {
        Arrival arrival = numbered(3);
        hub.apply(arrival);
        hub.apply(arrival, Messages.sentAgain(arrival));
        assertThat(hub.database.rows("select lowest, highest from series")).containsExactly("3|3");
    }

    @Test
    void aNumberBesideTheBodyCountsAlsoWhereTheBodyCameBefore() {
        hub.apply(beside(1, "nothing new"), beside(4, "nothing new"));
        assertThat(hub.database.rows(OPEN)).containsExactly("MESSAGES|2|2|number 2", "MESSAGES|3|3|number 3");
        assertThat(hub.apply(beside(3, "nothing new"), beside(2, "nothing new"))).extracting(each -> each.outcome())
                .containsOnly(Outcome.DUPLICATE);
        assertThat(hub.database.rows(OPEN)).isEmpty();
        assertThat(hub.database.rows("select lowest, highest from series")).containsExactly("1|4");
    }

    @Test
    void oldMessagesThatAreSentOnceMoreBeginNoNewRound() {
        for (int number = 1; number <= 300; number++) {
            hub.apply(beside(number, "content " + number));
        }
        hub.apply(beside(17, "content 17"), beside(18, "content 18"), beside(19, "content 19"));
        hub.apply(beside(301, "content 301"));
        assertThat(hub.database.count("gap")).isZero();
        assertThat(hub.database.rows("select lowest, highest, previous, apart from series")).containsExactly("1|301|-|{}");
    }

    @Test
    void aJumpOfAMillionIsOneGapAndWhatComesOfItTogetherIsClosedTogether() {
        hub.apply(beside(1, "first"), beside(1_000_002, "jump"));
        assertThat(hub.database.rows(OPEN)).containsExactly("MESSAGES|2|1000001|numbers 2 to 1000001");
        hub.apply(LongStream.rangeClosed(500, 599).mapToObj(each -> beside(each, "late " + each)).toList());
        assertThat(hub.database.rows("select from_number, to_number, closed_at is null from gap order by 1"))
                .containsExactly("2|499|t", "500|599|f", "600|1000001|t");
    }

    @Test
    void aSystemsSendersCountEachForThemselves() {
        hub.apply(beside("A", 1, "a1"), beside("B", 7, "b7"), beside("A", 2, "a2"), beside("B", 9, "b9"));
        assertThat(hub.database.rows(OPEN)).containsExactly("MESSAGES/B|8|8|number 8");
    }

    @Test
    void controlReferencesCountForSendersThatTheOperatorNames() {
        for (String sender : List.of("LHAPIS", "OTHER")) {
            for (String reference : List.of("0007", "9")) {
                SequenceNumber number = SequenceNumber.ofInterchange(sender, reference).orElseThrow();
                hub.apply(Messages.of("departure", Messages.delivery(), sender + reference,
                        reading(sender + reference, "pnrgov", List.of(), List.of(number))));
            }
        }
        assertThat(hub.database.rows(OPEN)).containsExactly("UNB/LHAPIS|8|8|number 8");
        assertThat(hub.database.rows("select name from series")).containsExactly("UNB/LHAPIS");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whateverTheOrderOnlyWhatNeverCameIsMissing(long seed) {
        Random random = new Random(seed);
        List<Arrival> sent = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (int number = 1; number <= 150; number++) {
            if (number > 1 && number < 150 && random.nextInt(10) == 0) {
                missing.add(Long.toString(number));
            } else {
                sent.add(beside(number, "content " + random.nextInt(100)));
            }
        }
        List<Arrival> again = sent.stream().filter(each -> random.nextInt(5) == 0).toList();
        again.forEach(each -> sent.addAll(List.of(each, Messages.numbered(each.capture().sequence(), "sent once more", each.reading()))));
        Collections.shuffle(sent, random);
        for (int from = 0; from < sent.size(); from += 13) {
            hub.apply(sent.subList(from, Math.min(sent.size(), from + 13)));
            hub = new TestHub(hub.database); // as after a restart
        }
        assertThat(hub.database.rows("select distinct n from gap, generate_series(from_number, to_number) n"
                + " where closed_at is null order by n")).isEqualTo(missing);
        assertThat(hub.database.rows("select lowest, highest from series")).containsExactly("1|150");
    }

    @Test
    void aSeriesWithAnEndlessNameIsCountedToo() {
        Random random = new Random(1);
        StringBuilder name = new StringBuilder();
        random.ints(20_000, 'A', 'Z').forEach(name::appendCodePoint);
        for (long number : List.of(1L, 3L)) {
            assertThat(hub.apply(numbered(name.toString(), number)).get(0).outcome()).isEqualTo(Outcome.FILTERED);
        }
        assertThat(hub.database.rows("select from_number, to_number from gap")).containsExactly("2|2");
    }

    @Test
    void sessionsInAnyOrderFindTheSameGaps() throws Exception {
        List<Long> all = new ArrayList<>(LongStream.rangeClosed(1, 400).filter(each -> each % 10 != 0).boxed().toList());
        Collections.shuffle(all, new Random(3));
        ExecutorService sessions = Executors.newFixedThreadPool(4);
        List<Callable<Object>> work = new ArrayList<>();
        for (int from = 0; from < all.size(); from += 20) {
            List<Long> batch = all.subList(from, from + 20);
            work.add(() -> hub.apply(batch.stream().map(GapsTest::numbered).toList()));
        }
        for (var done : sessions.invokeAll(work)) {
            done.get();
        }
        sessions.shutdown();

        assertThat(hub.database.rows("select distinct n from gap, generate_series(from_number, to_number) n"
                        + " where closed_at is null order by n"))
                .isEqualTo(LongStream.rangeClosed(1, 39).mapToObj(each -> Long.toString(each * 10)).toList());
        assertThat(hub.database.rows("select lowest, highest from series")).containsExactly("1|399");
    }

    @Test
    void aSetThatStaysIncompleteIsReportedAndClosedWhenItIsComplete() throws Exception {
        hub.apply(PartFormat.message("1"), PartFormat.message("4"));
        look(Duration.ofHours(1));
        assertThat(hub.database.rows(OPEN)).isEmpty();
        look(Duration.ZERO);
        look(Duration.ZERO);
        assertThat(hub.database.rows(OPEN)).containsExactly("PNL/X1|-|-|part 2 to 3 and the last");
        hub.apply(PartFormat.message("2"));
        look(Duration.ZERO);
        assertThat(hub.database.rows(OPEN)).containsExactly("PNL/X1|-|-|part 3 and the last");

        long last = hub.apply(PartFormat.message("3"), PartFormat.message("5!")).get(1).messageId();
        assertThat(hub.database.rows(OPEN)).isEmpty();
        assertThat(hub.database.rows("select kind, closed_by is not null from gap")).containsExactly("PARTS|t");
        assertThat(last).isPositive();
    }

    @Test
    void aPartThatIsSentAgainAloneIsDecidedWithTheOthersOfBefore() throws Exception {
        hub.apply(PartFormat.message("1"), PartFormat.message("2!"));
        assemble();
        long again = hub.apply(PartFormat.message("1 CORRECTED")).get(0).messageId();
        assertThat(assemble()).isZero();

        look(Duration.ZERO);
        assertThat(assemble()).isEqualTo(1);
        assertThat(hub.database.rows("select outcome from message where id = ?", again)).containsExactly("APPLIED");
        assertThat(hub.database.rows(OPEN)).isEmpty();
        assertThat(hub.database.rows("select outcome, count(*) from message group by 1")).containsExactly("APPLIED|3");
    }

    @Test
    void setsThatStayOpenForEverHideNoYoungerOne() throws Exception {
        hub.database.execute("insert into part_set (system, name, issue, opened_at) select 'departure', 'old ' || n, 1,"
                + " timestamptz '2026-01-01' + n / 2 * interval '1 second' from generate_series(1, 2500) n");
        hub.database.execute("insert into part_set (system, name, issue, opened_at) values ('departure', 'young', 1, now())");

        look(Duration.ZERO);

        assertThat(hub.database.rows("select count(*) from gap where closed_at is null and kind = 'PARTS'")).containsExactly("2501");
    }

    private void look(Duration patience) throws SQLException {
        hub.database.transactions().inNew(connection -> {
            watch.parts(connection, Instant.now().plusMillis(1), patience);
            return null;
        });
    }

    private int assemble() throws IntakeUnavailable {
        return new Assembler(hub.database.transactions(), hub.judge, hub.vault, new PartFormat()).assemble();
    }

    private List<Long> numbers(long... numbers) {
        return hub.apply(LongStream.of(numbers).mapToObj(GapsTest::numbered).toList()).stream()
                .peek(each -> assertThat(each.outcome()).isEqualTo(Outcome.FILTERED))
                .map(each -> each.messageId())
                .toList();
    }

    private static Arrival beside(long number, String content) {
        return beside(null, number, content);
    }

    private static Arrival beside(String series, long number, String content) {
        return Messages.numbered(SequenceNumber.ofMessage(series, Long.toString(number)).orElseThrow(), content,
                reading(content, "feed", List.of(), List.of()));
    }

    private static Arrival numbered(long number) {
        return numbered("FEED", number);
    }

    private static Arrival numbered(String series, long number) {
        String content = "message " + number;
        return Messages.of("loyalty", Messages.delivery(), content, reading(content, "feed", List.of(),
                List.of(new SequenceNumber(series, number))));
    }

    private static Reading reading(
            String content, String format, List<BusinessKey> keys, List<SequenceNumber> sequences) {
        return new Reading(format, content.getBytes(StandardCharsets.UTF_8), List.of(), null, List.of(), List.of(), keys,
                null, sequences);
    }
}
