package aero.interline.customer.control;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.fact.Contact;
import aero.interline.contracts.fact.IdentityDocument;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.Passenger;
import aero.interline.contracts.fact.PassengerType;
import aero.interline.contracts.fact.PersonName;
import aero.interline.contracts.fact.Position;
import aero.interline.customer.entity.Imprint;
import aero.interline.platform.control.KeyAccess;
import aero.interline.testing.Messages;
import aero.interline.testing.Reservation;
import aero.interline.testing.TestDatabase;
import aero.interline.testing.TestHub;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whom birth dates tell apart is not read, and nobody is lost by it. */
class CandidateFinderTest {

    private static final String[] SURNAMES = {"WILKINSON", "NAKAMURA", "WILKINSEN"};
    private static final String[] GIVEN = {"JOHN", "MARIA ELENA", "MARIA", "J"};
    private static final String[] BORN = {"1980-03-14", "1980-04-14", "1951-11-23", "1967-07-08"};
    private static final int STORED = 120;

    private final TestHub hub = new TestHub(TestDatabase.create());
    private final Matching matching = new Matching(hub.vault, hub.hash);
    private final Random dice = new Random(20_261_124);

    @Test
    void whoeverIsAlikeIsFoundWithBirthDatesAsWithoutThem() throws SQLException {
        List<Passenger> sought = new ArrayList<>();
        List<Set<Long>> found = new ArrayList<>();
        for (int i = 0; i < STORED; i++) {
            Passenger each = told();
            hub.apply(Messages.saying(Reservation.of("X" + (10_000 + i)).born(each.birthDate()).person(each.name().surname(), each.name().given(),
                    PassengerType.ADULT, each.documents(), each.memberships()).report()));
            sought.add(told());
        }
        for (Passenger each : sought) {
            found.add(find(each));
        }
        assertThat(hub.database.count("match_key where born is not null")).isPositive();
        hub.database.execute("update match_key set born = null");

        for (int i = 0; i < STORED; i++) {
            assertThat(find(sought.get(i))).isEqualTo(found.get(i));
        }
        assertThat(found.stream().mapToInt(Set::size).sum()).isGreaterThan(STORED);
    }

    /** A namesake of another age costs no look at the record. */
    @Test
    void whomTheBirthDateTellsApartIsNotRead() throws SQLException {
        hub.apply(Messages.saying(Reservation.of("AAA001").born(LocalDate.of(1951, 11, 23)).person("NAKAMURA", "JOHN", PassengerType.ADULT,
                List.of(), List.of()).report()));
        long namesake = Long.parseLong(hub.database.rows("select print from match_print").get(0));

        assertThat(find(passenger("NAKAMURA", "JOHN", LocalDate.of(1980, 3, 14), List.of(), List.of()))).isEmpty();
        assertThat(matching.imprints().remembered(namesake)).isNull();

        assertThat(find(passenger("NAKAMURA", "JOHN", LocalDate.of(1951, 11, 24), List.of(), List.of()))).containsExactly(namesake);
        assertThat(matching.imprints().remembered(namesake)).isNotNull();
    }

    /** By a hub that remembers nobody. */
    private Set<Long> find(Passenger person) throws SQLException {
        hub.database.rows("select print from match_print").forEach(each -> matching.imprints().forget(Long.parseLong(each)));
        Imprint sought = matching.imprints().of(person);
        try (Connection connection = hub.database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            KeyAccess.only(connection);
            Changes changes = new Changes(Map.of(sought.print(), sought), Set.of(), List.of(UUID.randomUUID()), List.of(), true);
            Set<Long> tied = new TreeSet<>(matching.candidates().find(connection, changes, Set.of()).tied());
            connection.rollback();
            return tied;
        }
    }

    /** Of few names, days and numbers; some share a number and nothing else, some have more numbers than are looked for. */
    private Passenger told() {
        List<IdentityDocument> documents = new ArrayList<>();
        for (int i = dice.nextInt(8) == 0 ? 5 : dice.nextInt(2); i > 0; i--) {
            documents.add(new IdentityDocument(Position.NONE, "P", "P770" + dice.nextInt(9), dice.nextBoolean() ? "DEU" : "AUT", null, null, null));
        }
        List<LoyaltyMembership> memberships = dice.nextInt(3) > 0 ? List.of()
                : List.of(new LoyaltyMembership(Position.NONE, dice.nextBoolean() ? "LH" : "OS", "99200" + dice.nextInt(9), null));
        String surname = SURNAMES[dice.nextInt(SURNAMES.length)];
        return passenger(surname, GIVEN[dice.nextInt(GIVEN.length)], LocalDate.parse(BORN[dice.nextInt(BORN.length)]), documents, memberships);
    }

    private static Passenger passenger(String surname, String given, LocalDate born, List<IdentityDocument> documents,
            List<LoyaltyMembership> memberships) {
        return new Passenger(Position.NONE, "1", null, PassengerType.ADULT, null, new PersonName(surname, given, "MR", ""), born, null, "DEU",
                documents, memberships, List.of(new Contact(Position.NONE, Contact.Kind.EMAIL, given + "@example.org", null)));
    }
}
