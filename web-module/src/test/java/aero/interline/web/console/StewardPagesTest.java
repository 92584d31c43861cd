package aero.interline.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.steward.boundary.ActView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the pages of a steward keep, and how they say what was done. */
class StewardPagesTest {

    private final StewardWords words = new StewardWords(new MatchWords());

    @Test
    void aTickAndAReasonAreAboutThePairThatIsShown() {
        PairNote note = new PairNote();
        note.show("1");
        note.reason("they called");
        note.tick(true);
        note.show("1");

        assertThat(note.overrides("1")).isTrue();
        assertThat(note.overrides("2")).isFalse();
        assertThat(note.reason()).isEqualTo("they called");

        note.show("2");
        assertThat(note.overrides("2")).isFalse();
        assertThat(note.ticked()).isFalse();
        assertThat(note.reason()).isNull();
        note.show("1");
        assertThat(note.overrides("1")).isFalse();
    }

    @Test
    void aRuleIsSaidInWords() {
        assertThat(words.whom(bulk("waiting-approval", Map.of("decision", "accept", "why", "possible", "limit", 200, "least", 6.5), 0)))
                .isEqualTo("one person each (not enough, from 6.5 bits, at most 200)");
        assertThat(words.whom(bulk("done", Map.of("decision", "reject", "why", "several", "limit", 5, "least", 3.0, "most", 6.5), 1)))
                .isEqualTo("two persons each (several candidates, from 3.0 to 6.5 bits, at most 5), 1 pair");
        assertThat(words.whom(bulk("done", Map.of("decision", "reject", "why", "several", "limit", 5), 2)))
                .isEqualTo("two persons each (several candidates, at most 5), 2 pairs");
    }

    @Test
    void anAddressNamesOnlyNumbers() {
        assertThat(MergePage.parameter("customer", "17")).isEqualTo("&customer=17");
        assertThat(MergePage.parameter("customer", "17&x=1")).isEmpty();
        assertThat(MergePage.parameter("customer", null)).isEmpty();
    }

    private static ActView bulk(String state, Map<String, Object> rule, int done) {
        return new ActView("1", "bulk", state, null, null, null, null, List.of(), null, rule, done, null, "reason", "eve",
                Instant.EPOCH, null, null, null, null, null, null);
    }
}
