package aero.interline.customer.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aero.interline.activity.boundary.ActivityFinder;
import aero.interline.contracts.exchange.Arrival;
import aero.interline.contracts.exchange.BusinessKey;
import aero.interline.contracts.exchange.BusinessKey.Kind;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.fact.Contact;
import aero.interline.contracts.fact.PassengerListed.ListKind;
import aero.interline.contracts.fact.PassengerListed.Standing;
import aero.interline.contracts.fact.PassengerType;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.customer.boundary.PeopleSearch.Similar;
import aero.interline.domain.customer.Survivorship;
import aero.interline.platform.boundary.Page;
import aero.interline.platform.boundary.RequestRefused;
import aero.interline.platform.control.Cursors;
import aero.interline.platform.control.FactJson;
import aero.interline.platform.control.ListQuery;
import aero.interline.platform.control.MasterKey;
import aero.interline.platform.control.Vault;
import aero.interline.testing.Facts;
import aero.interline.testing.Messages;
import aero.interline.testing.Reservation;
import aero.interline.testing.TestDatabase;
import aero.interline.testing.TestHub;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The one box, on a real database that the real intake filled. */
class PeopleSearchTest {

    private static TestHub hub;
    private static PeopleSearch search;
    private static CustomerFinder finder;

    @BeforeAll
    static void peopleOfManyNames() {
        hub = new TestHub(TestDatabase.create());
        DataSource database = hub.database.dataSource();
        ActivityFinder activities = new ActivityFinder(database, hub.vault, hub.hash);
        search = new PeopleSearch(database, new CustomerSearch(database, hub.hash, PeopleSearchTest::details, activities));
        finder = new CustomerFinder(database, hub.vault, Survivorship.standard(), activities, ids -> Map.of());
        hub.apply(
                saying(Reservation.of("FAM001").person("NUÑEZ ORTEGA", "MARIA JOSE").person("NUÑEZ ORTEGA", "PEDRO")),
                saying(Reservation.of("MEM001").withMember("SMITH", "ANNA", "9920031").person("SMITHSON", "BOB")),
                saying(Reservation.of("PAS001").withPassport("SMITH", "CARL", "C01X00T47"),
                        new BusinessKey(Kind.DOCUMENT, "C01X00T47")),
                saying(Reservation.of("TKT001").ticket("2202101234567").person("KOWALSKI", "EWA", PassengerType.ADULT,
                        List.of(), List.of()), new BusinessKey(Kind.TICKET, "2202101234567")),
                saying(Reservation.of("SCR001").person("ИВАНОВ", "СЕРГЕЙ").person("王", "小明").person("MÜLLER", "JÖRG")
                        .caller("OKONKWO", "NGOZI", "+49 171 2345678")),
                saying(Reservation.of("REN001").withPassport("TINTAGEL", "GINEVRA", "C99X00T11")),
                saying(Reservation.of("REN002").modified(9).withPassport("PENDRAGON", "GINEVRA", "C99X00T11")),
                saying(Reservation.of("DEN001").locator("1G", "GDSLOR").caller("LORENTZEN", "ASTRID", "+45 32123456"),
                        new BusinessKey(Kind.LOCATOR, "GDSLOR")),
                saying(Reservation.of("SIN001").caller("TANAKA", "KENJI", "61234567")),
                saying(Reservation.of("LNG001").person("OYELARAN", "oyelaran." + "kv".repeat(30))),
                Messages.saying(Facts.listed(ListKind.PNL, "QWERTY", "HALVORSEN", "NILS", 1, Standing.BOOKED),
                        Facts.listed(ListKind.PNL, "K7ERTY", "BERGSTROM", "MAJA", 1, Standing.BOOKED)),
                saying(Reservation.of("ONE001").person("ABERNATHY", "ZOE").contact(Contact.Kind.EMAIL, "alone@contacts.example")
                        .contact(Contact.Kind.PHONE, "+49 30 55500111")),
                saying(Reservation.of("TWO001").person("ABERCROMBIE", "KAI").person("ABERCROMBIE", "LEO")
                        .contact(Contact.Kind.EMAIL, "both@contacts.example")),
                saying(Reservation.of("JON001").person("JOHNSON", "MICHAEL").person("DELACROIX", "OMAR").person("DELACOUR", "OMAR")));
    }

    @Test
    void wordsOfANameAreFoundInAnyOrderAndAsBeginnings() {
        assertThat(found("maria nun")).containsExactly("NUÑEZ ORTEGA, MARIA JOSE");
        assertThat(found("ORTEGA")).containsExactly("NUÑEZ ORTEGA, PEDRO", "NUÑEZ ORTEGA, MARIA JOSE");
        assertThat(found("núñez/pedro")).containsExactly("NUÑEZ ORTEGA, PEDRO");
        assertThat(found("smith")).containsExactly("SMITH, ANNA", "SMITH, CARL", "SMITHSON, BOB");
        assertThat(found("anna smith")).first().isEqualTo("SMITH, ANNA");
        assertThat(found("jose")).containsExactly("NUÑEZ ORTEGA, MARIA JOSE");
        assertThat(found("smith c")).containsExactly("SMITH, CARL");
        assertThat(found("anna bob")).isEmpty();
    }

    @Test
    void namesAreFoundHoweverTheyAreSpelt() {
        for (String typed : List.of("johsnon michael", "Jonson Micheal", "michael JOHNSSON", "jonhson", "MICHAEL JAHNSON")) {
            assertThat(found(typed)).as(typed).containsExactly("JOHNSON, MICHAEL");
        }
        assertThat(found("delacrois")).containsExactly("DELACROIX, OMAR");
        assertThat(found("kovalski ewa")).containsExactly("KOWALSKI, EWA");
        assertThat(why("kovalski ewa")).containsExactly("name ~");
        assertThat(why("kowalski ewa")).containsExactly("name");
        assertThat(found("delacuor omar")).containsExactly("DELACOUR, OMAR");
        assertThat(found("johnson michael james")).containsExactly("JOHNSON, MICHAEL");
    }

    @Test
    void whoIsMerelySimilarIsShownOnlyWhereNobodyFits() {
        assertThat(found("delacroix")).containsExactly("DELACROIX, OMAR");
        assertThat(found("delacrois omar")).containsExactly("DELACROIX, OMAR");
        assertThat(found("delacrotz")).containsExactlyInAnyOrder("DELACROIX, OMAR", "DELACOUR, OMAR");
    }

    @Test
    void namesAreFoundInAnyScriptAndWayToWriteIt() {
        for (String typed : List.of("ivanov", "Иванов", "иванов сергей", "SERGEI IVANOV", "sergey ivanov")) {
            assertThat(found(typed)).as(typed).containsExactly("ИВАНОВ, СЕРГЕЙ");
        }
        for (String typed : List.of("mueller", "müller", "MULLER JOERG", "jorg mueller")) {
            assertThat(found(typed)).as(typed).containsExactly("MÜLLER, JÖRG");
        }
        for (String typed : List.of("王小明", "wang xiaoming", "XIAO MING WANG")) {
            assertThat(found(typed)).as(typed).containsExactly("王, 小明");
        }
    }

    @Test
    void itIsSaidWhenMoreMayHaveANameThanAreLookedThrough() {
        hub.apply(IntStream.range(0, 16).mapToObj(booking -> {
            Reservation group = Reservation.of("CRO" + (100 + booking));
            IntStream.range(0, 20).forEach(each ->
                    group.person("QUATERMAINE", "" + (char) ('A' + booking) + (char) ('A' + each) + "VIND"));
            return saying(group);
        }).toArray(Arrival[]::new));

        assertThat(search.find("quatermaine", Similar.WHERE_NOBODY_FITS).cut()).isTrue();
        assertThat(search.find("quatermaine aavind", Similar.WHERE_NOBODY_FITS).cut()).isFalse();
    }

    @Test
    void titlesAreNoPartOfAName() {
        assertThat(found("SMITH/ANNAMRS")).first().isEqualTo("SMITH, ANNA");
        assertThat(found("mr michael johnson")).containsExactly("JOHNSON, MICHAEL");
        assertThat(found("Delacroix/Omar Mr")).containsExactly("DELACROIX, OMAR");
    }

    @Test
    void identifiersAreFoundExactlyAndSayWhatTheyAre() {
        assertThat(found("fam001")).containsExactly("NUÑEZ ORTEGA, MARIA JOSE", "NUÑEZ ORTEGA, PEDRO");
        assertThat(why("fam001")).containsExactly("locator");
        assertThat(found("9920031")).containsExactly("SMITH, ANNA");
        assertThat(why("LH 9920031")).containsExactly("member number");
        assertThat(found("c01x00t47")).containsExactly("SMITH, CARL");
        assertThat(why("c01x00t47")).containsExactly("document");
        assertThat(found("C01X00T4")).isEmpty();
        assertThat(found("220-2101234567")).containsExactly("KOWALSKI, EWA");
        assertThat(why("220-2101234567")).containsExactly("ticket");
        assertThat(found("2202101234567")).containsExactly("KOWALSKI, EWA");
        assertThat(why("2202101234567")).containsExactly("ticket");
        for (String typed : List.of("+491712345678", "0049 171 2345678", "0171/2345678", "(0171) 234-5678")) {
            assertThat(found(typed)).as(typed).containsExactly("OKONKWO, NGOZI");
            assertThat(why(typed)).containsExactly("telephone");
        }
        String email = email();
        assertThat(found(email.toUpperCase(Locale.ROOT))).containsExactly("SMITH, ANNA");
        assertThat(why(email)).containsExactly("e-mail");
        long id = of("kowalski").get(0).id();
        assertThat(found(String.valueOf(id))).containsExactly("KOWALSKI, EWA");
        assertThat(why(String.valueOf(id))).containsExactly("customer id");
    }

    @Test
    void whoHasAnotherNameBesideTheGoldenOneIsFoundByIt() {
        for (String typed : List.of("pendragon ginevra", "tintagel ginevra", "GINEVRA TINTAG", "tintagell ginevra", "tintagel")) {
            assertThat(found(typed)).as(typed).containsExactly("PENDRAGON, GINEVRA");
        }
        assertThat(why("tintagel ginevra")).containsExactly("name");
        assertThat(hub.database.rows("select other_names from customer where surname = 'PENDRAGON'")).containsExactly("TINTAGEL GINEVRA");
    }

    @Test
    void everyLocatorOfAReservationAndOfAListIsFound() {
        assertThat(found("gdslor")).containsExactly("LORENTZEN, ASTRID");
        assertThat(why("gdslor")).containsExactly("locator");
        assertThat(found("QWERTY")).containsExactly("HALVORSEN, NILS");
        assertThat(found("K7ERTY")).containsExactly("BERGSTROM, MAJA");
    }

    @Test
    void shortTelephonesAreFoundWithAndWithoutTheirCountry() {
        for (String typed : List.of("+45 32 12 34 56", "32123456", "004532123456")) {
            assertThat(found(typed)).as(typed).containsExactly("LORENTZEN, ASTRID");
            assertThat(why(typed)).containsExactly("telephone");
        }
        for (String typed : List.of("+6561234567", "6123 4567")) {
            assertThat(found(typed)).as(typed).containsExactly("TANAKA, KENJI");
        }
        assertThat(found("99123456")).isEmpty();
    }

    @Test
    void whatIsToldForAReservationIsTheContactOfWhoTravelsAlone() {
        assertThat(found("alone@contacts.example")).containsExactly("ABERNATHY, ZOE");
        assertThat(found("+493055500111")).containsExactly("ABERNATHY, ZOE");
        assertThat(finder.find(of("alone@contacts.example").get(0).id()).orElseThrow().identifiers())
                .anySatisfy(each -> assertThat(each.value()).isEqualTo("alone@contacts.example"));
        assertThat(found("both@contacts.example")).isEmpty();
    }

    @Test
    void longAddressesAreFound() {
        String address = "oyelaran." + "kv".repeat(30);
        assertThat(of(address + "@example.org")).hasSize(1);
    }

    @Test
    void shortAndStrangeQueriesAreAnsweredToo() {
        assertThat(found("k")).containsExactly("KOWALSKI, EWA");
        assertThat(found("sm")).contains("SMITH, ANNA", "SMITHSON, BOB");
        for (String typed : List.of("%", "_", "'; drop table customer; --", "smith' or '1'='1", ".*", "\\", "a\\'b", "(smith & anna)",
                "smith:*", "~SMT", "[a-z]+", "x\u0000y\uD800z", "a".repeat(200), "@", "a@b", "1".repeat(60), "王".repeat(199))) {
            String text = typed.codePoints().anyMatch(Character::isLetterOrDigit) ? SearchText.of(typed) : typed;
            assertThat(of(text)).as(typed).allSatisfy(each -> assertThat(each.key()).startsWith("SMITH"));
        }
        assertThatThrownBy(() -> SearchText.of("%'\"")).isInstanceOf(RequestRefused.class).hasMessageContaining("letter or digit");
        assertThatThrownBy(() -> SearchText.of("a".repeat(10_000))).isInstanceOf(RequestRefused.class)
                .hasMessageContaining("200");
    }

    @Test
    void theDatabaseHearsWordsAsTheSearchDoes() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            String word = random.ints(1 + random.nextInt(12), 'A', 'Z' + 1)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
            assertThat(hub.database.rows("select name_sounds(?)", word)).as(word).containsExactly(NameSounds.of(word));
        }
    }

    @Test
    void equalNamesStandInTheOrderTheyCame() {
        TestHub other = new TestHub(TestDatabase.create());
        for (int i = 0; i < 5; i++) {
            other.apply(saying(Reservation.of("SAM00" + i).born(LocalDate.of(1950 + i, 1 + i, 20)).withPassport("DOE", "JANE", "D000000" + i)));
        }
        DataSource database = other.database.dataSource();
        PeopleSearch people = new PeopleSearch(database, new CustomerSearch(
                database, other.hash, id -> Optional.empty(), new ActivityFinder(database, other.vault, other.hash)));
        assertThat(people.find("jane doe", Similar.WHERE_NOBODY_FITS).people()).hasSize(5).extracting(PersonFound::id).isSorted();
    }

    @Test
    void pagesFollowEachOtherWithoutGapsOrRepeats() {
        PeopleList people = new PeopleList(finder, search, new Cursors(new MasterKey(new byte[32])));
        List<String> walked = new ArrayList<>();
        Page<CustomerLine> page = people.list("smith", false, null, 2).page();
        page.items().forEach(each -> walked.add(each.name()));
        String second = page.next();
        page = people.list("smith", false, second, 2).page();
        page.items().forEach(each -> walked.add(each.name()));
        assertThat(walked).containsExactly("SMITH, ANNA", "SMITH, CARL", "SMITHSON, BOB");
        assertThat(page.next()).isNull();
        assertThatThrownBy(() -> people.list("kowalski", false, second, 2)).isInstanceOf(RequestRefused.class);
    }

    @Test
    void whoIsMerelySimilarIsShownWhenAskedFor() {
        PeopleList people = new PeopleList(finder, search, new Cursors(new MasterKey(new byte[32])));
        People close = people.list("delacroix", false, null, 9);
        assertThat(close.page().items()).extracting(CustomerLine::name).containsExactly("DELACROIX, OMAR");
        assertThat(close.more()).isTrue();
        People wide = people.list("delacroix", true, null, 1);
        assertThat(wide.more()).isFalse();
        People behind = people.list("delacroix", true, wide.page().next(), 1);
        assertThat(wide.page().items()).extracting(CustomerLine::name).containsExactly("DELACROIX, OMAR");
        assertThat(behind.page().items()).extracting(CustomerLine::name).containsExactly("DELACOUR, OMAR");
        assertThat(people.list("fam001", false, null, 9).more()).isFalse();
        assertThat(people.list(null, false, null, 9).more()).isFalse();
    }

    @Test
    void aPageGoesOnThoughSomebodyWhoFitsCameMeanwhile() {
        TestHub other = new TestHub(TestDatabase.create());
        DataSource database = other.database.dataSource();
        ActivityFinder activities = new ActivityFinder(database, other.vault, other.hash);
        PeopleList people = new PeopleList(
                new CustomerFinder(database, other.vault, Survivorship.standard(), activities, ids -> Map.of()),
                new PeopleSearch(database, new CustomerSearch(database, other.hash, id -> Optional.empty(), activities)),
                new Cursors(new MasterKey(new byte[32])));
        other.apply(saying(Reservation.of("JON001").person("DELACROIX", "OMAR").person("DELACOUR", "OMAR")));
        Page<CustomerLine> first = people.list("delacrotz", false, null, 1).page();

        other.apply(saying(Reservation.of("JON002").person("DELACROTZ", "OMAR")));

        Page<CustomerLine> second = people.list("delacrotz", false, first.next(), 1).page();
        assertThat(first.items()).hasSize(1);
        assertThat(second.items()).hasSize(1).extracting(CustomerLine::id)
                .doesNotContainAnyElementsOf(first.items().stream().map(CustomerLine::id).toList());
    }

    private static List<String> found(String typed) {
        return finder.lines(of(SearchText.of(typed))).stream().map(CustomerLine::name).toList();
    }

    private static List<PersonFound> of(String typed) {
        return search.find(typed, Similar.WHERE_NOBODY_FITS).people();
    }

    private static List<String> why(String typed) {
        return finder.lines(of(SearchText.of(typed))).get(0).foundBy();
    }

    private static String email() {
        return finder.find(of("9920031").get(0).id()).orElseThrow().identifiers().stream()
                .filter(each -> each.kind().equals("email")).findFirst().orElseThrow().value();
    }

    private static Arrival saying(Reservation reservation, BusinessKey... more) {
        Arrival plain = Messages.saying(reservation.report());
        Reading reading = plain.reading();
        List<BusinessKey> keys = Stream.concat(reading.keys().stream(), Stream.of(more)).toList();
        return new Arrival(plain.capture(), new Reading(
                reading.format(), reading.body(), reading.facts(), null, reading.losses(), reading.evidence(), keys));
    }

    private static Optional<ReservationReported> details(long id) {
        return new ListQuery("select details_key_id, details from reservation")
                .where("id = ?", id)
                .list(hub.database.dataSource(), row -> FactJson.read(
                        hub.vault.open(Vault.Content.RESERVATION, id, row.getInt(1), row.getBytes(2)),
                        ReservationReported.class))
                .stream()
                .findFirst();
    }
}
