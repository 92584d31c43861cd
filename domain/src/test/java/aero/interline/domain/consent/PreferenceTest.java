package aero.interline.domain.consent;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.domain.consent.Preference.Origin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferenceTest {

    @ParameterizedTest
    @CsvSource({"VGML, MEAL, VGML", "WCHR, ASSISTANCE, WCHR", "NSSA, SEAT, AISLE", "NSSW, SEAT, WINDOW", "LANG, LANGUAGE, fr"})
    void requestsShowWhatIsPreferred(String code, PreferenceKind kind, String value) {
        PreferenceSign sign = PreferenceSign.ofRequest(code, "FR", "booking", "1", Instant.EPOCH).orElseThrow();
        assertThat(sign.kind()).isEqualTo(kind);
        assertThat(sign.value()).isEqualTo(value);
        assertThat(sign.told()).isFalse();
    }

    @Test
    void mostRequestsShowNothing() {
        assertThat(PreferenceSign.ofRequest("CTCE", "X", "booking", "1", Instant.EPOCH)).isEmpty();
        assertThat(PreferenceSign.ofRequest("LANG", "SPEAKS FRENCH", "booking", "1", Instant.EPOCH)).isEmpty();
        assertThat(PreferenceSign.ofRequest("LANG", null, "booking", "1", Instant.EPOCH)).isEmpty();
    }

    @Test
    void seatsShowWhatLiesAlikeInEveryCabin() {
        assertThat(seat("12A")).contains("WINDOW");
        assertThat(seat("34C")).contains("AISLE");
        assertThat(seat("34F")).isEmpty();
        assertThat(seat("")).isEmpty();
    }

    @Test
    void profilesTellWhatTheyKnowByTheHubsNames() {
        assertThat(told("mealPreference", "vgml")).contains("VGML");
        assertThat(told("seatPreference", "Aisle")).contains("AISLE");
        assertThat(told("language", "de-CH")).contains("de");
        assertThat(told("seatPreference", "near the galley")).isEmpty();
        assertThat(told("lifetimeValue", "12")).isEmpty();
    }

    @Test
    void whatWasAskedForMostOftenIsPreferredAndOfEqualsTheLatest() {
        Preference meal = only(List.of(), request("VGML", 1), request("KSML", 2), request("VGML", 3), request("CHML", 4));
        assertThat(meal.value()).isEqualTo("VGML");
        assertThat(meal.origin()).isEqualTo(Origin.DERIVED);
        assertThat(meal.count()).isEqualTo(2);
        assertThat(meal.total()).isEqualTo(4);
        assertThat(meal.sign().messageId()).isEqualTo("3");
        assertThat(meal.others()).containsExactly("CHML", "KSML");
        assertThat(only(List.of(), request("VGML", 1), request("KSML", 2)).value()).isEqualTo("KSML");
    }

    @Test
    void aProfileGoesBeforeRequestsAndWhatWasSetBeforeBoth() {
        PreferenceSign profile = PreferenceSign.ofAttribute("mealPreference", "KSML", "loyalty", "9", Instant.EPOCH).orElseThrow();
        Preference told = only(List.of(), request("VGML", 1), request("VGML", 2), profile);
        assertThat(told.value()).isEqualTo("KSML");
        assertThat(told.origin()).isEqualTo(Origin.TOLD);
        Preference set = only(List.of(set(1, "HNML", 1)), request("VGML", 1), profile);
        assertThat(set.value()).isEqualTo("HNML");
        assertThat(set.origin()).isEqualTo(Origin.SET);
        assertThat(set.others()).containsExactly("KSML", "VGML");
    }

    @Test
    void whatWasTakenBackLeavesWhatIsDerived() {
        assertThat(only(List.of(set(2, null, 2), set(1, "HNML", 1)), request("VGML", 1)).value()).isEqualTo("VGML");
        assertThat(Preference.of(List.of(set(2, null, 2), set(1, "HNML", 1)), List.of())).isEmpty();
    }

    @Test
    void preferencesDoNotDependOnTheOrder() {
        Random random = new Random(5);
        List<PreferenceSign> signs = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            signs.add(request(List.of("VGML", "KSML", "WCHR", "NSSA", "NSSW").get(random.nextInt(5)), random.nextInt(4)));
        }
        List<Preference> expected = Preference.of(List.of(), signs);
        for (int i = 0; i < 100; i++) {
            Collections.shuffle(signs, random);
            assertThat(Preference.of(List.of(), signs)).isEqualTo(expected);
        }
    }

    private static Preference only(List<PreferenceAct> acts, PreferenceSign... signs) {
        List<Preference> preferences = Preference.of(acts, List.of(signs));
        assertThat(preferences).hasSize(1);
        return preferences.get(0);
    }

    private static PreferenceSign request(String code, int day) {
        return PreferenceSign.ofRequest(code, null, "booking", Integer.toString(day), Instant.EPOCH.plusSeconds(86_400L * day))
                .orElseThrow();
    }

    private static PreferenceAct set(long id, String value, int day) {
        return new PreferenceAct(id, PreferenceKind.MEAL, value, Instant.EPOCH.plusSeconds(86_400L * day), "eva");
    }

    private static Optional<String> seat(String number) {
        return PreferenceSign.ofSeat(number, "booking", "1", Instant.EPOCH).map(PreferenceSign::value);
    }

    private static Optional<String> told(String name, String value) {
        return PreferenceSign.ofAttribute(name, value, "loyalty", "1", Instant.EPOCH).map(PreferenceSign::value);
    }
}
