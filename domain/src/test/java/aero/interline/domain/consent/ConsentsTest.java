package aero.interline.domain.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aero.interline.domain.consent.ConsentState.Standing;
import aero.interline.domain.consent.ContactAnswer.Reason;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** May somebody be contacted, and why: one case for each answer. */
class ConsentsTest {

    private static final Instant NOON = Instant.parse("2026-11-18T12:00:00Z");
    private static final Frequency WEEKLY = new Frequency(2, Frequency.Per.WEEK);

    @Test
    void nobodyIsContactedWithoutAConsent() {
        assertThat(answer(List.of()).reason()).isEqualTo(Reason.NEVER_GIVEN);
        assertThat(answer(List.of(given(1, "survey", Channel.EMAIL, "own"))).reason()).isEqualTo(Reason.NEVER_GIVEN);
        assertThat(answer(List.of(given(1, "offers", Channel.SMS, "own"))).reason()).isEqualTo(Reason.NEVER_GIVEN);
        assertThat(answer(List.of(given(1, "offers", Channel.EMAIL, "hotels"))).reason()).isEqualTo(Reason.NEVER_GIVEN);
    }

    @Test
    void aConsentAllowsWhatItNamesAndIsTheReason() {
        ConsentAct act = given(1, "offers", Channel.EMAIL, "own");
        ContactAnswer answer = answer(List.of(act));
        assertThat(answer.allowed()).isTrue();
        assertThat(answer.act()).isEqualTo(act);
    }

    @Test
    void theLatestActWins() {
        ConsentAct yes = given(1, "offers", Channel.EMAIL, "own");
        ConsentAct no = withdrawn(2, "offers", Channel.EMAIL, "own");
        ConsentAct again = given(3, "offers", Channel.EMAIL, "own");
        assertThat(answer(List.of(no, yes)).reason()).isEqualTo(Reason.WITHDRAWN);
        assertThat(answer(List.of(again, yes, no)).reason()).isEqualTo(Reason.CONSENTED);
    }

    @Test
    void ofTwoActsOfOneMomentTheWithdrawalWins() {
        assertThat(answer(List.of(withdrawn(1, "offers", Channel.EMAIL, "own"), given(1, "offers", Channel.EMAIL, "own"))).reason())
                .isEqualTo(Reason.WITHDRAWN);
    }

    @Test
    void aWithdrawalMayMeanEverything() {
        ConsentAct yes = given(1, "offers", Channel.EMAIL, "own");
        assertThat(answer(List.of(yes, withdrawn(2, null, null, null))).reason()).isEqualTo(Reason.WITHDRAWN);
        assertThat(answer(List.of(yes, withdrawn(2, null, Channel.SMS, null))).reason()).isEqualTo(Reason.CONSENTED);
        assertThat(answer(List.of(withdrawn(2, null, null, null), given(3, "offers", Channel.EMAIL, "own"))).allowed()).isTrue();
    }

    @Test
    void aConsentForEverythingIsNone() {
        assertThatThrownBy(() -> given(1, null, Channel.EMAIL, "own")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> given(1, "offers", null, "own")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anExpiredConsentDoesNotBringAnOlderOneBack() {
        ConsentAct forEver = given(1, "offers", Channel.EMAIL, "own");
        ConsentAct untilNoon = act(2, true, "offers", Channel.EMAIL, "own", NOON, null, null);
        assertThat(answer(List.of(forEver, untilNoon)).reason()).isEqualTo(Reason.EXPIRED);
        assertThat(answer(List.of(forEver, act(2, true, "offers", Channel.EMAIL, "own", NOON.plusSeconds(1), null, null))).allowed())
                .isTrue();
    }

    @Test
    void whatWasSaidLaterDoesNotCountForAnEarlierMoment() {
        List<ConsentAct> acts = List.of(given(1, "offers", Channel.EMAIL, "own"), withdrawn(5, "offers", Channel.EMAIL, "own"));
        assertThat(new Consents(acts).answer("offers", Channel.EMAIL, "own", at(3), List.of(), null).allowed()).isTrue();
        assertThat(new Consents(acts).answer("offers", Channel.EMAIL, "own", at(5), List.of(), null).allowed()).isFalse();
    }

    @Test
    void outsideTheWindowNobodyIsContacted() {
        ContactWindow evenings = window("18:00", "20:00", "Europe/Berlin");
        ContactWindow lunch = window("12:00", "14:00", "Europe/Berlin");
        assertThat(answer(List.of(act(1, true, "offers", Channel.EMAIL, "own", null, evenings, null))).reason())
                .isEqualTo(Reason.OUTSIDE_WINDOW);
        assertThat(answer(List.of(act(1, true, "offers", Channel.EMAIL, "own", null, lunch, null))).allowed()).isTrue();
    }

    @Test
    void aWindowMayReachIntoTheNextMorning() {
        ContactWindow night = new ContactWindow(EnumSet.of(DayOfWeek.WEDNESDAY), LocalTime.of(22, 0), LocalTime.of(2, 0), ZoneId.of("UTC"));
        assertThat(night.contains(Instant.parse("2026-11-18T23:00:00Z"))).isTrue();
        assertThat(night.contains(Instant.parse("2026-11-19T01:59:00Z"))).isTrue();
        assertThat(night.contains(Instant.parse("2026-11-19T02:00:00Z"))).isFalse();
        assertThat(night.contains(Instant.parse("2026-11-18T01:00:00Z"))).isFalse();
        assertThat(night.contains(Instant.parse("2026-11-19T23:00:00Z"))).isFalse();
    }

    @Test
    void theFrequencyCountsContactsForThisPurposeAndPartner() {
        List<ConsentAct> acts = List.of(act(1, true, "offers", Channel.EMAIL, "own", null, null, WEEKLY));
        Contact same = new Contact(Channel.EMAIL, "offers", "own", NOON.minusSeconds(60));
        Contact other = new Contact(Channel.EMAIL, "survey", "own", NOON.minusSeconds(60));
        assertThat(answer(acts, List.of(same, other, other), null).allowed()).isTrue();
        assertThat(answer(acts, List.of(same, same), null).reason()).isEqualTo(Reason.FREQUENCY_REACHED);
    }

    @Test
    void thePressureCountsEveryContactOnTheChannel() {
        List<ConsentAct> acts = List.of(given(1, "offers", Channel.EMAIL, "own"));
        Contact other = new Contact(Channel.EMAIL, "survey", "hotels", NOON.minusSeconds(60));
        Contact text = new Contact(Channel.SMS, "survey", "hotels", NOON.minusSeconds(60));
        ContactAnswer refused = answer(acts, List.of(other, other, text), WEEKLY);
        assertThat(refused.reason()).isEqualTo(Reason.PRESSURE_REACHED);
        assertThat(refused.used()).isEqualTo(2);
        assertThat(refused.limit()).isEqualTo(WEEKLY);
        ContactAnswer allowed = answer(acts, List.of(other, text, text), WEEKLY);
        assertThat(allowed.allowed()).isTrue();
        assertThat(allowed.used()).isEqualTo(1);
        assertThat(answer(acts, List.of(), new Frequency(0, Frequency.Per.DAY)).reason()).isEqualTo(Reason.PRESSURE_REACHED);
    }

    @Test
    void contactsOutsideTheStretchDoNotCount() {
        List<Instant> times = List.of(NOON.minus(WEEKLY.per().length()), NOON.minusSeconds(1), NOON, NOON.plusSeconds(1));
        assertThat(WEEKLY.used(times, NOON)).isEqualTo(2);
    }

    @Test
    void frequenciesAreReadAndWritten() {
        assertThat(Frequency.read("3/week")).contains(new Frequency(3, Frequency.Per.WEEK));
        assertThat(Frequency.read("0/day").orElseThrow().text()).isEqualTo("0/day");
        assertThat(Frequency.read("3/year")).isEmpty();
        assertThat(Frequency.read("often")).isEmpty();
    }

    @Test
    void statesNameEverythingThatAConsentWasEverGivenFor() {
        Consents consents = new Consents(List.of(
                given(1, "offers", Channel.EMAIL, "own"), given(2, "offers", Channel.EMAIL, "own"),
                given(1, "survey", Channel.SMS, "own"), withdrawn(3, null, Channel.SMS, null),
                act(1, true, "offers", Channel.POST, "hotels", at(4), null, null)));
        assertThat(consents.states(at(9)))
                .extracting(state -> state.purpose() + " " + state.channel() + " " + state.partner() + " " + state.standing())
                .containsExactly("offers EMAIL own " + Standing.GIVEN, "offers POST hotels " + Standing.EXPIRED,
                        "survey SMS own " + Standing.WITHDRAWN);
    }

    @Test
    void i5whatHoldsDoesNotDependOnTheOrderAndAMergeIsNoUnion() {
        Random random = new Random(3);
        for (int round = 0; round < 1_000; round++) {
            List<ConsentAct> one = some(random, 0);
            List<ConsentAct> other = some(random, 100);
            ContactAnswer before = answer(one);
            List<ConsentAct> merged = new ArrayList<>(one);
            merged.addAll(other);
            ContactAnswer expected = answer(merged);
            Collections.shuffle(merged, random);
            assertThat(answer(merged)).isEqualTo(expected);
            merged.stream().filter(act -> act.concerns("offers", Channel.EMAIL, "own")).max(ConsentAct.LATEST)
                    .ifPresent(latest -> assertThat(answer(merged).allowed()).isEqualTo(latest.given()));
            merged.removeAll(other);
            assertThat(answer(merged)).isEqualTo(before);
        }
    }

    private static List<ConsentAct> some(Random random, int from) {
        List<ConsentAct> acts = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            boolean given = random.nextBoolean();
            Channel channel = given || random.nextBoolean() ? List.of(Channel.EMAIL, Channel.SMS).get(random.nextInt(2)) : null;
            acts.add(new ConsentAct(from + i, given, "offers", channel, "own", at(random.nextInt(8)), null, null, null, null));
        }
        return acts;
    }

    private static ContactAnswer answer(List<ConsentAct> acts) {
        return answer(acts, List.of(), null);
    }

    private static ContactAnswer answer(List<ConsentAct> acts, List<Contact> contacts, Frequency pressure) {
        return new Consents(acts).answer("offers", Channel.EMAIL, "own", NOON, contacts, pressure);
    }

    private static ConsentAct given(int minute, String purpose, Channel channel, String partner) {
        return act(minute, true, purpose, channel, partner, null, null, null);
    }

    private static ConsentAct withdrawn(int minute, String purpose, Channel channel, String partner) {
        return act(minute, false, purpose, channel, partner, null, null, null);
    }

    private static ConsentAct act(int minute, boolean given, String purpose, Channel channel, String partner, Instant expires,
            ContactWindow window, Frequency most) {
        return new ConsentAct(minute, given, purpose, channel, partner, at(minute), expires, window, most, null);
    }

    private static ContactWindow window(String from, String to, String zone) {
        return new ContactWindow(Set.of(DayOfWeek.values()), LocalTime.parse(from), LocalTime.parse(to), ZoneId.of(zone));
    }

    private static Instant at(int minute) {
        return NOON.minusSeconds(3600).plusSeconds(60L * minute);
    }
}
