package aero.interline.domain.identity;

import static aero.interline.domain.identity.Persons.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aero.interline.contracts.fact.Contact;
import aero.interline.contracts.fact.Gender;
import aero.interline.contracts.fact.IdentityDocument;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.Passenger;
import aero.interline.contracts.fact.PassengerType;
import aero.interline.contracts.fact.PersonName;
import aero.interline.contracts.fact.Position;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraitsTest {

    @Test
    void aPassengerIsReadAsSent() {
        Traits traits = Traits.of(passenger());

        assertThat(traits).isEqualTo(new Traits("MÜLLER", "JÜRGEN", "MR", LocalDate.of(1980, 3, 4), true, Gender.MALE, "AUT",
                PassengerType.ADULT, List.of("P/P1234567/AUT"), List.of("LH992003"), List.of("j_m@x.org"),
                List.of("+436641234567"), List.of(new PostalAddress(List.of("HAUPTSTR 5", "WIEN"), "1010"))));
        assertThat(traits.toString()).doesNotContain("JÜRGEN");
    }

    @Test
    void bytesKeepEverything() {
        Traits full = Traits.of(passenger());
        Traits empty = Persons.nobodyNamed().traits();

        assertThat(Traits.decoded(full.encoded())).isEqualTo(full);
        assertThat(Traits.decoded(empty.encoded())).isEqualTo(empty);
        assertThatThrownBy(() -> Traits.decoded(new byte[] {9})).hasMessageContaining("layout 9");
    }

    @Test
    void theOrderInWhichContactsAreToldDoesNotMatter() {
        Traits one = person("SMITH/JOHN").email("a@x.org").email("b@x.org").phone("+431").phone("+432").traits();
        Traits other = person("SMITH/JOHN").email("b@x.org").email("a@x.org").phone("+432").phone("+431").traits();

        assertThat(one.encoded()).isEqualTo(other.encoded());
    }

    @Test
    void telephonesHaveOneForm() {
        assertThat(Phones.e164("+44 20 7946 0958", null)).contains("+442079460958");
        assertThat(Phones.e164("0044-20-7946-0958", null)).contains("+442079460958");
        assertThat(Phones.e164("020 7946 0958", "GB")).contains("+442079460958");
        assertThat(Phones.e164("LON 442079460958-H", null)).contains("+442079460958");
        assertThat(Phones.e164("12345", null)).isEmpty();
    }

    @Test
    void addressesAreReadInAnyOrder() {
        assertThat(PostalAddress.of("Hauptstr. 5, 1010 Wien")).isEqualTo(new PostalAddress(List.of("HAUPTSTR 5", "WIEN"), "1010"));
        assertThat(PostalAddress.of("10 Downing St, London SW1A 2AA"))
                .isEqualTo(new PostalAddress(List.of("10 DOWNING ST", "LONDON"), "SW1A2AA"));
        assertThat(PostalAddress.of("10 Downing St, London, sw1a2aa").postCode()).isEqualTo("SW1A2AA");
        assertThat(PostalAddress.of("4 High St, M1 1AE Manchester").postCode()).isEqualTo("M11AE");
        assertThat(PostalAddress.of("4 High St, Ottawa K1A 0B1").postCode()).isEqualTo("K1A0B1");
        AddressWords one = AddressWords.of("12 MAIN STREET, SPRINGFIELD, 12345");
        assertThat(one.likeness(AddressWords.of("SPRINGFIELD, 12 MAIN STREET, 12345"))).isZero();
        assertThat(one.likeness(AddressWords.of("12 MAIN STRET, SPRINGFIELD"))).isZero();
        assertThat(one.likeness(AddressWords.of("99 MAIN STREET, SPRINGFIELD"))).isEqualTo(3);
        assertThat(one.likeness(AddressWords.of("7 OAK ROAD, OTHERTOWN, 12345"))).isEqualTo(2);
        assertThat(one.likeness(AddressWords.of("7 OAK ROAD, OTHERTOWN, 54321"))).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "SPRINGFIELD | 3", "12 | 3", "SPRINGFIELD, 12345 | 0", "12 SPRINGFIELD | 0", "MAIN STREET | 0",
        "MAIN STREET, SPRINGFIELD, 54321 | 1"})
    void aTownAloneIsNoAddress(String told, int step) {
        AddressWords full = AddressWords.of("12 MAIN STREET, SPRINGFIELD, 12345");

        assertThat(full.likeness(AddressWords.of(told))).isEqualTo(step);
        assertThat(AddressWords.of(told).likeness(full)).isEqualTo(step);
    }

    @Test
    void aFullRecordHasNineToFifteenKeys() {
        assertThat(MatchKey.of(Traits.of(passenger()))).hasSizeBetween(8, 10).doesNotHaveDuplicates();
        assertThat(MatchKey.of(Persons.nobodyNamed().traits())).isEmpty();
    }

    @Test
    void mistakesShareAKeyWithTheRightName() {
        Traits right = person("MUELLER/XIAO MING").born("1980-03-04").traits();

        assertThat(shared(right, person("XIAOMING/MÜLLER").born("1980-03-04").traits())).contains(MatchKey.Kind.NAME);
        assertThat(shared(right, person("MUELLER/XIAOMING").traits())).contains(MatchKey.Kind.NAME);
        assertThat(shared(right, person("XIAO/MING MUELLER").traits())).contains(MatchKey.Kind.NAME);
        assertThat(shared(right, person("MUXXER/XIAO").born("1980-03-04").traits())).contains(MatchKey.Kind.INITIALS_BIRTH);
        assertThat(shared(right, person("MULLER/XIAOMING").born("1980-04-03").traits())).containsExactly(MatchKey.Kind.NAME);
        assertThat(shared(right, person("SMITH/XIAOMING").born("1980-03-04").traits())).containsExactly(MatchKey.Kind.NAME_BIRTH);
        assertThat(MatchKey.of(person("MUELLER/JAN").traits())).hasSize(1);
    }

    @Test
    void whatPeopleTypeFindsWhatIsKept() {
        Set<MatchKey> kept = Set.copyOf(MatchKey.of(Traits.of(passenger())));

        assertThat(kept).contains(MatchKey.email(" J_M@x.org ").orElseThrow(), MatchKey.documentNumber("p 1234567").orElseThrow(),
                MatchKey.member("LH 992003").orElseThrow());
        assertThat(kept).containsAll(MatchKey.phones("0664 1234567")).containsAll(MatchKey.phones("+43 664 1234567"));
        assertThat(MatchKey.email("nobody")).isEmpty();
        assertThat(MatchKey.member("LH1")).isEmpty();
    }

    private static Set<MatchKey.Kind> shared(Traits one, Traits other) {
        return MatchKey.of(one).stream().filter(MatchKey.of(other)::contains).map(MatchKey::kind).collect(Collectors.toSet());
    }

    private static Passenger passenger() {
        Position at = Position.NONE;
        return new Passenger(at, "1", null, PassengerType.ADULT, null,
                new PersonName("MÜLLER", "JÜRGEN", "MR", "MÜLLER/JÜRGENMR"), LocalDate.of(1980, 3, 4), null, "AT",
                List.of(new IdentityDocument(at, "P", "P1234567", "AUT", null, null, null)),
                List.of(new LoyaltyMembership(at, "LH", "992003", null)),
                List.of(new Contact(at, Contact.Kind.EMAIL, "J_M@X.ORG", null),
                        new Contact(at, Contact.Kind.MOBILE, "0664 1234567", null),
                        new Contact(at, Contact.Kind.ADDRESS, "Hauptstr. 5, Wien, 1010", null)));
    }
}
