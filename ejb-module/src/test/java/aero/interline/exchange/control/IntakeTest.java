package aero.interline.exchange.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import aero.interline.contracts.exchange.Arrival;
import aero.interline.contracts.exchange.Decision;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Outcome;
import aero.interline.testing.Messages;
import aero.interline.testing.Reservation;
import aero.interline.testing.TestDatabase;
import aero.interline.testing.TestHub;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IntakeTest {

    private TestHub hub;

    @BeforeEach
    void anEmptyHub() {
        hub = new TestHub(TestDatabase.create());
    }

    @Test
    void aReservationBecomesCustomersWithTheirJourney() {
        Decision decision = hub.apply(Messages.saying(Reservation.of("ABC123").person("SMITH", "ANNA")
                .withPassport("MÜLLER", "JAN", "C01X00T47").request("VGML", "NO NUTS").report())).get(0);

        assertThat(decision.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(decision.facts()).isEqualTo(1);
        assertThat(decision.changes()).isEqualTo(1);
        assertThat(hub.database.rows("select outcome, facts, changes, duplicate_of, detail from message"))
                .containsExactly("APPLIED|1|1|-|-");
        assertThat(hub.database.rows("select key, carrier, locator, passengers, first_departure from reservation"))
                .containsExactly("1A/ABC123/2026-01-01|1A|ABC123|2|2026-12-02 09:30:00");
        assertThat(hub.database.rows("select name_key from customer order by 1"))
                .containsExactly("MULLER JAN", "SMITH ANNA");
        assertThat(hub.database.rows("select code, text from special_request")).containsExactly("VGML|NO NUTS");
        assertThat(hub.database.count("segment")).isEqualTo(2);
        assertThat(hub.database.rows("select system, outcome, sum(n) from tally group by 1, 2"))
                .containsExactly("booking|APPLIED|1");
        assertThat(hub.database.rows("select decision, rule from match_decision"))
                .containsExactly("new|none", "new|none");
    }

    @Test
    void i2aDeliveryDecidedBeforeIsAcknowledgedAndCountsNothing() {
        Arrival arrival = Messages.saying(Reservation.of("ABC123").person("SMITH", "ANNA").report());
        Decision first = hub.apply(arrival).get(0);
        Decision again = hub.apply(arrival).get(0);

        assertThat(again.redelivered()).isTrue();
        assertThat(again.messageId()).isEqualTo(first.messageId());
        assertThat(again.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(hub.database.count("message")).isEqualTo(1);
        assertThat(hub.database.rows("select sum(n) from tally")).containsExactly("1");
    }

    @Test
    void i2theSameDeliveryTwiceInABatchIsOne() {
        Arrival arrival = Messages.saying(Reservation.of("ABC123").person("SMITH", "ANNA").report());
        List<Decision> decisions = hub.apply(arrival, arrival);

        assertThat(decisions).extracting(Decision::redelivered).containsExactly(false, true);
        assertThat(decisions.get(1).messageId()).isEqualTo(decisions.get(0).messageId());
        assertThat(hub.database.count("message")).isEqualTo(1);
    }

    @Test
    void i2anotherContentUnderADeliveryIdThatWasUsedBeforeIsAMessageOfItsOwn() {
        Arrival first = Messages.saying(Reservation.of("ABC123").person("SMITH", "ANNA").report());
        Arrival other = Messages.saying(Reservation.of("XYZ789").person("JONES", "PAUL").report());
        Arrival reused = Messages.of("booking", first.capture().deliveryId(),
                new String(other.capture().body(), StandardCharsets.UTF_8), other.reading());
        long original = hub.apply(first).get(0).messageId();

        Decision own = hub.apply(reused).get(0);
        assertThat(own.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(own.messageId()).isNotEqualTo(original);
        assertThat(hub.apply(first, reused)).extracting(Decision::redelivered, Decision::messageId)
                .containsExactly(tuple(true, original), tuple(true, own.messageId()));
        assertThat(hub.apply(other).get(0).duplicateOf()).isEqualTo(own.messageId());
        assertThat(hub.database.rows("select outcome, sum(n) from tally group by 1 order by 1"))
                .containsExactly("APPLIED|2", "DUPLICATE|1");
    }

    @Test
    void i2contentsThatShareADeliveryIdInABatchAreAllDecided() {
        Arrival one = Messages.saying(Reservation.of("ABC123").person("SMITH", "ANNA").report());
        Arrival other = Messages.saying(Reservation.of("XYZ789").person("JONES", "PAUL").report());
        Arrival reused = Messages.of("booking", one.capture().deliveryId(),
                new String(other.capture().body(), StandardCharsets.UTF_8), other.reading());

        assertThat(hub.apply(one, reused, one, reused)).extracting(Decision::redelivered).containsExactly(false, false, true, true);
        assertThat(hub.apply(reused, one)).extracting(Decision::redelivered).containsOnly(true);
        assertThat(hub.database.rows("select locator from reservation order by 1")).containsExactly("ABC123", "XYZ789");
    }

    @Test
    void i2theSameContentAgainIsADuplicateOfTheFirst() {
        Arrival arrival = Messages.saying(Reservation.of("ABC123").person("SMITH", "ANNA").report());
        List<Decision> together = hub.apply(arrival, Messages.sentAgain(arrival));
        Decision later = hub.apply(Messages.sentAgain(arrival)).get(0);

        assertThat(together).extracting(Decision::outcome).containsExactly(Outcome.APPLIED, Outcome.DUPLICATE);
        assertThat(later.outcome()).isEqualTo(Outcome.DUPLICATE);
        assertThat(later.duplicateOf()).isEqualTo(together.get(0).messageId());
        assertThat(hub.database.rows("select outcome, sum(n) from tally group by 1 order by 1"))
                .containsExactly("APPLIED|1", "DUPLICATE|2");
        assertThat(hub.database.count("message_body")).isEqualTo(1);
    }

    @Test
    void i2aContentWhoseFirstIsDeadIsJudgedAnew() {
        Arrival dead = Messages.refused("UNB+X");
        Decision first = hub.apply(dead).get(0);
        Decision second = hub.apply(Messages.sentAgain(dead)).get(0);
        Arrival mended = Messages.of("booking", Messages.delivery(), "UNB+X", Messages.reading("UNB+X", null,
                Reservation.of("ABC123").person("SMITH", "ANNA").report()));
        Decision third = hub.apply(mended).get(0);
        Decision fourth = hub.apply(Messages.sentAgain(mended)).get(0);

        assertThat(List.of(first, second, third, fourth)).extracting(Decision::outcome)
                .containsExactly(Outcome.DEAD, Outcome.DEAD, Outcome.APPLIED, Outcome.DUPLICATE);
        assertThat(fourth.duplicateOf()).isEqualTo(third.messageId());
    }

    @Test
    void i4aRejectionKeepsItsReasonAndItsBytesAndItsNeighboursLive() {
        List<Decision> decisions = hub.apply(
                Messages.saying(Reservation.of("ABC123").person("SMITH", "ANNA").report()),
                Messages.refused("UNB+X"),
                Messages.of("booking", Messages.delivery(), "PING", Messages.reading("PING", null)));

        assertThat(decisions).extracting(Decision::outcome)
                .containsExactly(Outcome.APPLIED, Outcome.DEAD, Outcome.FILTERED);
        assertThat(decisions.get(1).code()).isEqualTo(ErrorCode.PNR_MISSING);
        assertThat(hub.database.rows("select code, detail -> 'reason' ->> 'expected' from message where outcome = 'DEAD'"))
                .containsExactly("ITL-1201|SRC");
        assertThat(hub.database.count("message_body")).isEqualTo(3);
    }

    @Test
    void i4aMessageThatTheDatabaseRefusesIsDeadAndItsNeighboursAreApplied() {
        Arrival[] batch = {
            Messages.saying(Reservation.of("AAA111").person("SMITH", "ANNA").report()),
            Messages.saying(Reservation.of("BBB222").person("SMI\0TH", "ANNA").report()),
            Messages.saying(Reservation.of("CCC333").person("SMITH", "ANNA").report())
        };
        List<Decision> decisions = hub.apply(batch);

        assertThat(decisions).extracting(Decision::outcome)
                .containsExactly(Outcome.APPLIED, Outcome.DEAD, Outcome.APPLIED);
        assertThat(decisions.get(1).code()).isEqualTo(ErrorCode.DATA_REFUSED);
        assertThat(decisions.get(1).text()).contains("SQLState 22021").doesNotContain("SMI");
        assertThat(hub.database.rows("select outcome, sum(n) from tally group by 1 order by 1"))
                .containsExactly("APPLIED|2", "DEAD|1");
    }

    @Test
    void i3anOlderVersionThatComesLaterChangesNothing() {
        hub.apply(Messages.saying(Reservation.of("ABC123").modified(5).person("SMITH", "ANNA").report()));
        Decision late =
                hub.apply(Messages.saying(Reservation.of("ABC123").modified(3).person("JONES", "BOB").report())).get(0);

        assertThat(late.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(late.changes()).isZero();
        assertThat(hub.database.rows("select name_key from customer")).containsExactly("SMITH ANNA");
        assertThat(hub.database.count("timeline")).isEqualTo(2);
    }

    @Test
    void i3aPassengerWhoIsNoLongerInTheReservationIsNoCustomerAnyMore() {
        hub.apply(Messages.saying(
                Reservation.of("ABC123").modified(1).person("SMITH", "ANNA").person("JONES", "BOB").report()));
        hub.apply(Messages.saying(Reservation.of("ABC123").modified(2).person("SMITH", "ANNA").report()));

        assertThat(hub.database.rows("select name_key from customer")).containsExactly("SMITH ANNA");
        assertThat(hub.database.count("source_record")).isEqualTo(1);
    }
}
