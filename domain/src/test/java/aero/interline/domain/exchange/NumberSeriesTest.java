package aero.interline.domain.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.domain.exchange.NumberSeries.Range;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberSeriesTest {

    @Test
    void whatFollowsIsNoGap() {
        NumberSeries series = new NumberSeries(7);
        comes(series, 8, 9, 10);
        assertThat(series.open()).isEmpty();
        assertThat(series.highest()).isEqualTo(10);
    }

    @Test
    void whatIsLeftOutIsAGapUntilItComes() {
        NumberSeries series = new NumberSeries(7);
        comes(series, 10);
        assertThat(series.open()).containsExactly(new Range(8, 9));
        comes(series, 9);
        assertThat(series.open()).containsExactly(new Range(8, 8));
        comes(series, 8);
        assertThat(series.open()).isEmpty();
    }

    @Test
    void oneFromTheMiddlePartsARange() {
        NumberSeries series = new NumberSeries(1);
        comes(series, 9);
        comes(series, 5);
        assertThat(series.open()).containsExactly(new Range(2, 4), new Range(6, 8));
    }

    @Test
    void aLittleBeforeTheFirstIsOfTheSameRound() {
        NumberSeries series = new NumberSeries(7);
        comes(series, 4);
        assertThat(series.open()).containsExactly(new Range(5, 6));
        assertThat(series.lowest()).isEqualTo(4);
    }

    @Test
    void aCounterThatBeginsAnewIsANewRound() {
        NumberSeries series = new NumberSeries(9000);
        comes(series, 9001, 9002, 1, 2, 3);
        assertThat(series.restarts()).containsExactly(1L);
        assertThat(series.open()).isEmpty();
        assertThat(series.highest()).isEqualTo(3);
    }

    @Test
    void anOldNumberAloneIsNoNewRound() {
        NumberSeries series = new NumberSeries(9000);
        comes(series, 9001);
        comes(series, 17);
        comes(series, 9002);
        assertThat(series.open()).isEmpty();
        assertThat(series.highest()).isEqualTo(9002);
        assertThat(series.lowest()).isEqualTo(9000);
        assertThat(series.restarts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "17 40 33", "17 18", "17 18 19 40", "17 501 18 502 19", "17 18 501 17 18", "300 200 100 2"})
    void whatIsSentAgainOpensNoGap(String sentAgain) {
        NumberSeries series = new NumberSeries(1);
        series.arrive(LongStream.rangeClosed(2, 500).boxed().toList(), true);
        comes(series, Stream.of(sentAgain.split(" ")).mapToLong(Long::parseLong).toArray());
        comes(series, 501, 502, 503, 5, 504);
        assertThat(series.open()).isEmpty();
        assertThat(series.lowest()).isEqualTo(1);
        assertThat(series.highest()).isEqualTo(504);
    }

    @Test
    void whatIsSentAgainAfterTheCounterBeganAnewOpensNoGap() {
        NumberSeries series = new NumberSeries(9000);
        comes(series, 9001, 9002, 1, 2, 9001, 3);
        assertThat(series.open()).isEmpty();
        assertThat(series.highest()).isEqualTo(3);
    }

    @Test
    void aLateOneOfTheRoundBeforeOpensNoGap() {
        NumberSeries series = new NumberSeries(9000);
        comes(series, 9001, 1, 2, 9002, 3, 4);
        assertThat(series.open()).isEmpty();
        assertThat(series.highest()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 2 4", "1 3 4", "2 3 1 5 6", "2 5 1 3"})
    void whatIsLeftOutAtTheBeginningOfARoundIsAGap(String begins) {
        NumberSeries series = new NumberSeries(9000);
        comes(series, Stream.of(begins.split(" ")).mapToLong(Long::parseLong).toArray());
        comes(series, 7, 8, 9, 10);
        List<Long> missing = new ArrayList<>(LongStream.rangeClosed(1, 10).boxed().toList());
        Stream.of((begins + " 7 8 9 10").split(" ")).map(Long::valueOf).forEach(missing::remove);
        assertThat(numbers(series.open())).isEqualTo(missing);
        assertThat(series.restarts()).isNotEmpty();
    }

    @Test
    void aRoundOfWhichEveryOtherNumberIsLostIsARoundToo() {
        NumberSeries series = new NumberSeries(9000);
        comes(series, LongStream.rangeClosed(1, 30).map(each -> 2 * each).toArray());
        assertThat(numbers(series.open())).isEqualTo(LongStream.rangeClosed(1, 29).map(each -> 2 * each + 1).boxed().toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void aRoundThatBeginsInDisorderMissesWhatIsLost(int seed) {
        Random random = new Random(seed);
        List<Long> lost = new ArrayList<>();
        List<Long> sent = new ArrayList<>();
        for (long number = 1; number <= 300; number++) {
            boolean may = number > 1 && number < 280;
            (may && random.nextInt(8) == 0 ? lost : sent).add(number);
        }
        for (int from = 0; from + 12 <= sent.size(); from += 12) {
            Collections.shuffle(sent.subList(from, from + 12), random);
        }
        NumberSeries series = new NumberSeries(9000);
        series.arrive(LongStream.rangeClosed(9001, 9999).boxed().toList(), true);
        for (int from = 0; from < sent.size(); from += seed) {
            series.arrive(sent.subList(from, Math.min(from + seed, sent.size())), true);
        }
        assertThat(numbers(series.open())).isEqualTo(lost);
        assertThat(series.lowest()).isEqualTo(1);
        assertThat(series.highest()).isEqualTo(300);
    }

    @Test
    void whatIsJudgedOnceMoreBeginsNothingAnew() {
        NumberSeries series = new NumberSeries(new Range(1, 5000), null, List.of(), List.of());
        series.arrive(List.of(3L), false);
        assertThat(series.highest()).isEqualTo(5000);
        assertThat(series.restarts()).isEmpty();
    }

    @Test
    void manyAtOnceBeginNothingAnew() {
        NumberSeries series = new NumberSeries(1);
        series.arrive(LongStream.rangeClosed(1, 500).boxed().toList(), true);
        assertThat(series.restarts()).isEmpty();
        assertThat(series.highest()).isEqualTo(500);
    }

    @Test
    void theSameAgainIsNothing() {
        NumberSeries series = new NumberSeries(new Range(1, 50), null, List.of(), List.of());
        comes(series, 49, 50);
        assertThat(series.open()).isEmpty();
        assertThat(series.highest()).isEqualTo(50);
    }

    @Test
    void aHugeJumpIsOneRange() {
        NumberSeries series = new NumberSeries(1);
        comes(series, 1_000_000_000_000L);
        assertThat(series.open()).containsExactly(new Range(2, 999_999_999_999L));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void theOrderMakesNoDifference(int seed) {
        Random random = new Random(seed);
        List<Long> numbers = new ArrayList<>(LongStream.rangeClosed(100, 400).boxed().toList());
        numbers.removeIf(each -> random.nextInt(5) == 0);
        List<List<Range>> results = Stream.of(1, 2, 3)
                .map(order -> {
                    List<Long> shuffled = new ArrayList<>(numbers);
                    Collections.shuffle(shuffled, random);
                    NumberSeries series = new NumberSeries(shuffled.get(0));
                    for (int i = 1; i < shuffled.size(); i += 7) {
                        series.arrive(shuffled.subList(i, Math.min(i + 7, shuffled.size())), false);
                    }
                    return joined(series.open());
                })
                .toList();
        assertThat(results.get(1)).isEqualTo(results.get(0));
        assertThat(results.get(2)).isEqualTo(results.get(0));
    }

    /** Two ranges that touch say the same as one. */
    private static List<Range> joined(List<Range> ranges) {
        List<Range> joined = new ArrayList<>();
        for (Range each : ranges) {
            Range last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.to() + 1 == each.from()) {
                joined.set(joined.size() - 1, new Range(last.from(), each.to()));
            } else {
                joined.add(each);
            }
        }
        return joined;
    }

    private static List<Long> numbers(List<Range> ranges) {
        return ranges.stream().flatMapToLong(each -> LongStream.rangeClosed(each.from(), each.to())).boxed().toList();
    }

    private static void comes(NumberSeries series, long... numbers) {
        for (long each : numbers) {
            series.arrive(List.of(each), true);
        }
    }
}
