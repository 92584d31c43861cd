package aero.interline.domain.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.fact.FlightDate;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.MilesMoved;
import aero.interline.contracts.fact.PersonReported;
import aero.interline.contracts.fact.PersonReported.Attribute;
import aero.interline.contracts.fact.PersonReported.QualityVerdict;
import aero.interline.contracts.fact.Position;
import aero.interline.contracts.fact.ReservationVersion;
import aero.interline.domain.activity.Activity;
import aero.interline.domain.customer.StrongKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoyaltyTest {

    private static final LoyaltyMembership MEMBER = new LoyaltyMembership(Position.NONE, "AC", "480934", "STAR");

    @Test
    void aProfileBelongsToItsSystemAndMakesAPersonKnownWithEverythingTold() {
        PersonProfile kind = new PersonProfile();
        PersonReported told = person(List.of(MEMBER), List.of(
                new QualityVerdict(Position.NONE, "salary", "negative", "Send it without the sign"),
                new QualityVerdict(Position.NONE, "postalCode", "missing", "Send it")));
        Activity profile = kind.of(told, "loyalty");

        assertThat(profile.key()).isNotEqualTo(kind.of(told, "distributor").key());
        assertThat(profile.subject().person().name()).isNull();
        assertThat(profile.subject().attributes()).extracting(Attribute::name)
                .containsExactly("language", "enrolledOn", "lifetimeValue");
        assertThat(profile.subject().verdicts()).hasSize(2);
        assertThat(profile.numbers()).containsExactlyInAnyOrder("480934", "AC480934");
        assertThat(kind.text(told)).isEqualTo("Member, AC 480934, level STAR, enrolled 1 Mar 2015, 2 doubtful values");
        assertThat(kind.text(person(List.of(), List.of()))).isEqualTo("Kept by the sender, enrolled 1 Mar 2015");
    }

    @Test
    void milesHangOnTheMembership() {
        MilesMovement kind = new MilesMovement();
        FlightDate flight = new FlightDate("LH", "401", LocalDate.of(2026, 12, 2), "FRA", "JFK");
        MilesMoved told = new MilesMoved(Position.NONE, "T1", MEMBER, MilesMoved.Kind.ACCRUAL, 1200, 300,
                LocalDate.of(2026, 12, 5), null, flight, "LH", null, "promotion", List.of());
        Activity moved = kind.of(told, "loyalty");

        assertThat(moved.amount()).isEqualTo(new BigDecimal("1200"));
        assertThat(moved.at()).isEqualTo(Instant.parse("2026-12-05T00:00:00Z"));
        assertThat(moved.ties()).containsExactly(new StrongKey(StrongKey.Kind.MEMBER, "AC480934"));
        assertThat(kind.text(told)).isEqualTo(
                "Accrual, +1200 miles, 300 for the level, LH401 2 Dec 2026, FRA-JFK, with LH, promotion");
    }

    private static PersonReported person(List<LoyaltyMembership> memberships, List<QualityVerdict> verdicts) {
        return new PersonReported(Position.NONE, "480934", new ReservationVersion(Instant.EPOCH, null), null, null, null,
                "CA", "fr", List.of(), memberships, List.of(), LocalDate.of(2015, 3, 1), null,
                List.of(new Attribute(Position.NONE, "lifetimeValue", "3839.14")), verdicts, List.of());
    }
}
