package aero.interline.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.fact.IdentityDocument;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.Passenger;
import aero.interline.contracts.fact.PassengerType;
import aero.interline.contracts.fact.PersonName;
import aero.interline.contracts.fact.Position;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrongKeyTest {

    @Test
    void theSameDocumentWrittenDifferentlyIsOneKey() {
        assertThat(keys(passport("c01-x00 t47", "deu"))).isEqualTo(keys(passport("C01X00T47", "DEU")))
                .containsExactly(new StrongKey(StrongKey.Kind.DOCUMENT, "P/C01X00T47/DEU"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"000000000", "XXXXXXXX", "1234", ""})
    void aNumberTypedToGetPastAMandatoryFieldIsNoKey(String number) {
        assertThat(keys(passport(number, "DEU"))).isEmpty();
    }

    @Test
    void aDocumentWithoutNumberOrCountryIsNoKey() {
        assertThat(keys(passport(null, "DEU"))).isEmpty();
        assertThat(keys(passport("C01X00T47", null))).isEmpty();
    }

    @Test
    void aLoyaltyNumberCountsTogetherWithTheName() {
        LoyaltyMembership membership = new LoyaltyMembership(Position.NONE, "LH", "992223334445556", "SEN");

        assertThat(StrongKey.of(passenger(List.of(), List.of(membership))))
                .containsExactly(
                        new StrongKey(StrongKey.Kind.LOYALTY, "LH992223334445556/MULLER/JANPETER"),
                        new StrongKey(StrongKey.Kind.MEMBER, "LH992223334445556"));
    }

    @Test
    void aMemberOfAnUnknownProgrammeIsSpokenOfByTheNumberAlone() {
        assertThat(StrongKey.spoken(new LoyaltyMembership(Position.NONE, "AC", "480934", null))).isEqualTo("AC 480934");
        assertThat(StrongKey.spoken(new LoyaltyMembership(Position.NONE, "XX", "480934", null))).isEqualTo("480934");
    }

    @Test
    void aLocatorCountsTogetherWithTheFullName() {
        Passenger jan = passenger(List.of(), List.of());

        assertThat(StrongKey.of(jan, List.of("ab12cd", "XYZ987", "THIRD1")))
                .containsExactly(
                        new StrongKey(StrongKey.Kind.JOURNEY, "AB12CD/MULLER/JANPETER"),
                        new StrongKey(StrongKey.Kind.JOURNEY, "XYZ987/MULLER/JANPETER"));
        assertThat(StrongKey.of("AB12CD", new PersonName("MÜLLER", null, null, "MÜLLER"))).isEmpty();
        assertThat(StrongKey.of("AB12CD", null)).isEmpty();
        assertThat(StrongKey.of((String) null, jan.name())).isEmpty();
    }

    private static List<StrongKey> keys(IdentityDocument document) {
        return StrongKey.of(passenger(List.of(document), List.of()));
    }

    private static IdentityDocument passport(String number, String country) {
        return new IdentityDocument(Position.NONE, "P", number, country, null, null, null);
    }

    private static Passenger passenger(List<IdentityDocument> documents, List<LoyaltyMembership> memberships) {
        return new Passenger(Position.NONE, "1", null, PassengerType.ADULT, null,
                new PersonName("MÜLLER", "JAN PETER", null, "MÜLLER/JAN PETER"), null, null, null, documents,
                memberships, List.of());
    }
}
