package aero.interline.benchmarks.match.airline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The benchmark is only worth something when what is read is what was meant. */
class ChronicleTest {

    private final Society society = Society.of(5, 600, 200);
    private final List<Heard> heard = Chronicle.of(5, society);

    @Test
    void everySystemIsHeard() {
        assertThat(heard.stream().map(Heard::format).distinct()).contains("pnrgov", "ndc-order", "pnl", "paxlst", "members-csv", "ota-profile", "lead-json");
    }

    @Test
    void whatWasToldWithoutMistakeIsHeardSo() {
        List<Heard> clean = heard.stream().filter(each -> each.told().mistake() == Mistake.NONE).toList();

        assertThat(clean).hasSizeGreaterThan(heard.size() / 2);
        assertThat(clean).allSatisfy(each -> assertThat(each.person().name().surname()).isEqualTo(each.told().person().surname()));
        assertThat(clean.stream().filter(each -> each.told().person().born() != null && each.person().birthDate() != null))
                .allSatisfy(each -> assertThat(each.person().birthDate()).isEqualTo(each.told().person().born()));
    }

    @Test
    void everyKindOfMistakeIsMade() {
        Map<Mistake, Long> made = heard.stream().collect(Collectors.groupingBy(each -> each.told().mistake(), Collectors.counting()));

        assertThat(made).containsKeys(Mistake.values());
    }

    @Test
    void aSeedTellsTheSameStoryAgain() {
        assertThat(Chronicle.of(5, Society.of(5, 600, 200))).extracting(Heard::key).isEqualTo(heard.stream().map(Heard::key).toList());
        assertThat(heard).extracting(Heard::key).doesNotHaveDuplicates();
    }
}
