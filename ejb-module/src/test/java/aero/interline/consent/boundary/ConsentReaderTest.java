package aero.interline.consent.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.domain.consent.Channel;
import aero.interline.domain.consent.ConsentAct;
import aero.interline.domain.consent.Frequency;
import aero.interline.domain.consent.Proof;
import aero.interline.platform.boundary.RequestRefused;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is made of a reported act of consent, and what is said about a wrong one. */
class ConsentReaderTest {

    private static final Instant NOW = Instant.parse("2026-11-18T12:00:00Z");
    private static final ConsentReader READER = new ConsentReader(List.of("offers", "survey"), NOW, "eva");

    @Test
    void aConsentNamesWhatItIsForAndIsProven() {
        ConsentAct act = READER.read(new NewConsent("given", "offers", "email", null, null, "2027-01-01T00:00:00Z",
                new NewConsent.Window(null, "09:00", "17:00", "Europe/Berlin"), "2/week", null, "web", "v3", "form 12"));
        assertThat(act.partner()).isEqualTo(ConsentAct.OWN);
        assertThat(act.channel()).isEqualTo(Channel.EMAIL);
        assertThat(act.at()).isEqualTo(NOW);
        assertThat(act.most()).isEqualTo(new Frequency(2, Frequency.Per.WEEK));
        assertThat(act.window().days()).hasSize(7);
        assertThat(act.proof()).isEqualTo(new Proof(Proof.By.CUSTOMER, Proof.How.WEB, "v3", "form 12", "eva", NOW));
    }

    @Test
    void whatAWithdrawalLeavesOutMeansAll() {
        ConsentAct act = READER.read(new NewConsent("WITHDRAWN", null, null, null, null, null, null, null, null, "PHONE", null, null));
        assertThat(act.given()).isFalse();
        assertThat(act.purpose()).isNull();
        assertThat(act.channel()).isNull();
        assertThat(act.partner()).isNull();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "-, offers, email, -, -, -, -, WEB, v1, decision",
        "MAYBE, offers, email, -, -, -, -, WEB, v1, decision",
        "GIVEN, -, email, -, -, -, -, WEB, v1, purpose",
        "GIVEN, spam, email, -, -, -, -, WEB, v1, purpose",
        "GIVEN, offers, -, -, -, -, -, WEB, v1, channel",
        "GIVEN, offers, fax, -, -, -, -, WEB, v1, channel",
        "GIVEN, offers, email, Big Hotels!, -, -, -, WEB, v1, partner",
        "GIVEN, offers, email, -, tomorrow, -, -, WEB, v1, at",
        "GIVEN, offers, email, -, 2026-11-18T12:00:01Z, -, -, WEB, v1, at",
        "GIVEN, offers, email, -, -, 2026-11-18T12:00:00Z, -, WEB, v1, expires",
        "GIVEN, offers, email, -, -, -, often, WEB, v1, frequency",
        "GIVEN, offers, email, -, -, -, -, -, v1, how",
        "GIVEN, offers, email, -, -, -, -, PIGEON, v1, how",
        "GIVEN, offers, email, -, -, -, -, WEB, -, textVersion",
        "GIVEN, offers, email, -, -, -, -, WEB, <b>, textVersion"
    })
    void aWrongFieldIsNamed(String decision, String purpose, String channel, String partner, String at, String expires,
            String frequency, String how, String textVersion, String field) {
        NewConsent told = new NewConsent(decision, purpose, channel, partner, at, expires, null, frequency, null, how, textVersion, null);
        assertThatThrownBy(() -> READER.read(told))
                .isInstanceOfSatisfying(RequestRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.PARAMETER_INVALID))
                .hasMessageStartingWith("Parameter " + field + ":");
    }

    @Test
    void aWindowThatIsNoneIsRefused() {
        for (NewConsent.Window wrong : List.of(
                new NewConsent.Window(List.of("FUNDAY"), "09:00", "17:00", null),
                new NewConsent.Window(null, "9 o'clock", null, null),
                new NewConsent.Window(null, null, null, "Mars/North"))) {
            assertThatThrownBy(() -> READER.read(new NewConsent("GIVEN", "offers", "email", null, null, null, wrong, null, null,
                    "WEB", "v1", null))).isInstanceOf(RequestRefused.class).hasMessageContaining("window");
        }
    }

    @Test
    void theConfigurationIsReadOrNamed() {
        assertThat(ContactRules.limits("email 3/week, sms 1/day")).containsEntry(Channel.SMS, new Frequency(1, Frequency.Per.DAY));
        assertThat(ContactRules.limits("")).isEmpty();
        assertThat(ContactRules.purposes("offers, survey,offers")).containsExactly("offers", "survey");
        assertThatThrownBy(() -> ContactRules.limits("fax 3/week")).hasMessageContaining("'fax 3/week'");
        assertThatThrownBy(() -> ContactRules.limits("email often")).hasMessageContaining("interline.contact.limits");
        assertThatThrownBy(() -> ContactRules.purposes("Offers")).hasMessageContaining("interline.consent.purposes");
    }
}
