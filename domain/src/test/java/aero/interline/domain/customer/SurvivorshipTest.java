package aero.interline.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file of rules: what it may say, and what is said about a wrong one. */
class SurvivorshipTest {

    @Test
    void theFileInTheConfigurationSaysWhatThePackagedRulesSay() throws IOException {
        Survivorship file = Survivorship.read(Files.readString(Path.of("..", "config", "survivorship.rules")));
        assertThat(file).isEqualTo(Survivorship.standard());
    }

    @Test
    void remarksBlanksAndTheOrderOfLinesDoNotChangeTheVersion() {
        List<String> lines = new ArrayList<>(SurvivorshipText.STANDARD.lines().toList());
        Collections.reverse(lines);
        String other = "# a remark\n\n" + String.join("\r\n", lines).replace(" > ", ">");
        assertThat(Survivorship.read(other).version()).isEqualTo(Survivorship.standard().version());
    }

    @Test
    void anotherRuleIsAnotherVersion() {
        String other = SurvivorshipText.STANDARD.replace("title = trust > recent", "title = recent > trust");
        assertThat(Survivorship.read(other).version()).isNotEqualTo(Survivorship.standard().version());
    }

    @Test
    void trustMaySetOneAttributeApart() {
        Survivorship policy = Survivorship.read(SurvivorshipText.STANDARD
                + "email.trust = supplier > loyalty, booking, departure, distributor\n");
        assertThat(policy.rule(GoldenAttribute.EMAIL).trust()).containsEntry("supplier", 0).containsEntry("loyalty", 1);
        assertThat(policy.rule(GoldenAttribute.PHONE).trust()).containsEntry("loyalty", 0).containsEntry("supplier", 3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "title = trust > recent; title = trust > newest; line 3: title: 'newest' is no criterion",
        "title = trust > recent; title = trust > trust; line 3: title: 'trust' stands there twice",
        "title = trust > recent; title; line 3: a rule is written as",
        "title = trust > recent; kind = recent; line 4: kind has a rule already",
        "title = trust > recent; colour = recent; there is no rule for title",
        "kind = recent; colour = kind; there is no rule for kind",
        "> supplier; ; it does not say how far supplier can be trusted",
        "> supplier; > elsewhere; 'elsewhere' is no system",
        "> supplier; > supplier > booking; 'booking' stands there twice",
        "trust = loyalty; faith = loyalty; there is no line trust"
    })
    void aWrongFileIsNamedByItsLine(String from, String to, String message) {
        String text = SurvivorshipText.STANDARD.replace(from, to == null ? "" : to);
        assertThatThrownBy(() -> Survivorship.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void anAttributeThatThereIsNotIsNamed() {
        assertThatThrownBy(() -> Survivorship.read("colour = recent\n" + SurvivorshipText.STANDARD))
                .hasMessageContaining("line 1: colour: there is no such attribute");
    }
}
