package aero.interline.formats.bcbp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.fact.BoardingPassScanned;
import aero.interline.formats.FormatReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What is written is read again, without a repair. */
class BcbpWriterTest {
    private static final Instant RECEIVED = Instant.parse("2026-11-22T09:00:00Z");

    @Property(tries = 500)
    void whatIsWrittenIsRead(@ForAll("passes") BoardingPass pass) {
        byte[] code = BcbpWriter.write(pass).getBytes(StandardCharsets.US_ASCII);
        Reading reading = new FormatReader().read(new Origin("departure", "bcbp", RECEIVED), code);
        assertThat(reading.rejection()).isNull();
        assertThat(reading.losses()).isEmpty();
        assertThat(reading.evidence()).isEmpty();
        assertThat(reading.facts()).hasSize(pass.legs().size());
        for (int i = 0; i < pass.legs().size(); i++) {
            same(pass.legs().get(i), (BoardingPassScanned) reading.facts().get(i));
        }
        BoardingPassScanned first = (BoardingPassScanned) reading.facts().get(0);
        assertThat(first.name().raw()).isEqualTo(pass.surname() + "/" + pass.given());
        assertThat(first.electronicTicket()).isEqualTo(pass.electronicTicket());
        assertThat(first.bagTags()).hasSize(2 * pass.bagTags().size());
        assertThat(first.fragments().stream().filter(each -> each.tag().equals("SECURITY")).count())
                .isEqualTo(pass.security() == null ? 0 : 1);
    }

    private static void same(BoardingPass.Leg leg, BoardingPassScanned fact) {
        assertThat(fact.locator()).isEqualTo(leg.locator());
        assertThat(fact.flight().text()).isEqualTo(leg.carrier() + leg.flightNumber() + "/" + leg.day());
        assertThat(fact.flight().origin() + fact.flight().destination()).isEqualTo(leg.from() + leg.to());
        assertThat(fact.seat()).isEqualTo(leg.seat());
        assertThat(fact.sequence()).isEqualTo(leg.sequence());
        assertThat(fact.compartment()).isEqualTo(leg.compartment());
        assertThat(fact.status()).isEqualTo(leg.status());
        assertThat(fact.ticket()).isEqualTo(leg.ticket());
        assertThat(fact.memberships().isEmpty()).isEqualTo(leg.member() == null);
    }

    @Provide
    Arbitrary<BoardingPass> passes() {
        Arbitrary<String> bags = Arbitraries.integers().between(1, 99_999).map(each -> String.format("0220%06d002", each));
        return Combinators.combine(letters(2, 9), letters(4, 8).filter(each -> !each.endsWith("MR") && !each.endsWith("MS")
                        && !each.endsWith("MRS") && !each.endsWith("MISS") && !each.endsWith("MSTR") && !each.equals("PROF")
                        && !each.equals("LADY") && !each.equals("LORD")
                        && !each.equals("DAME") && !each.equals("CAPT") && !each.equals("MSGR") && !each.equals("HERR")
                        && !each.equals("FRAU") && !each.equals("MLLE") && !each.equals("MSTER") && !each.equals("MASTER")),
                Arbitraries.of(true, false), bags.list().ofMaxSize(3), legs().list().ofMinSize(1).ofMaxSize(4),
                Arbitraries.strings().withCharRange('!', '~').ofMinLength(1).ofMaxLength(255).injectNull(0.3))
                .as((surname, given, electronic, tags, legs, security) -> new BoardingPass(surname, given, electronic, "LH",
                        LocalDate.of(2026, 11, 21), tags, legs, security));
    }

    private static Arbitrary<BoardingPass.Leg> legs() {
        Arbitrary<String> tickets = Arbitraries.longs().between(0, 9_999_999_999L).map(each -> String.format("220%010d", each));
        Arbitrary<String> seats = Combinators.combine(Arbitraries.integers().between(1, 99), Arbitraries.of("A", "C", "K"))
                .as((row, column) -> row + column);
        Arbitrary<String> numbers = Combinators.combine(Arbitraries.integers().between(1, 9999), Arbitraries.of("", "", "A"))
                .as((number, suffix) -> number + suffix);
        return Combinators.combine(letters(6, 6), letters(3, 3), Arbitraries.of("LH", "3U", "UAL"), numbers,
                Arbitraries.integers().between(-150, 150), seats.injectNull(0.2), Arbitraries.integers().between(1, 9999).injectNull(0.1),
                tickets.injectNull(0.2))
                .as((locator, from, carrier, number, days, seat, sequence, ticket) -> new BoardingPass.Leg(locator, from, "JFK", carrier,
                        number, LocalDate.of(2026, 11, 22).plusDays(days), "Y", seat, sequence, "1", ticket, "LH",
                        ticket == null ? null : "LH", ticket == null ? null : "99" + ticket, number.length() > 3 ? "OWN " + number : null));
    }

    private static Arbitrary<String> letters(int least, int most) {
        return Arbitraries.strings().withCharRange('A', 'Z').ofMinLength(least).ofMaxLength(most);
    }

    @Test
    void whatIsNotKnownStaysBlank() {
        BoardingPass.Leg leg = new BoardingPass.Leg(null, null, null, "LH", null, null, null, "INF", null, null, null, null, null, null, null);
        String code = BcbpWriter.write(new BoardingPass("TESTERMANN", null, false, null, null, List.of(), List.of(leg), null));
        assertThat(code).startsWith("M1TESTERMANN                        LH          INF       3B>80B1WW    B   2A");
    }

    @Test
    void whatCannotBeWrittenIsRefused() {
        BoardingPass.Leg leg = new BoardingPass.Leg("ABC", "FRA", "JFK", "LH", "1", null, "Y", "1A", 1, "1", null, null, null, null,
                "x".repeat(250));
        assertThatThrownBy(() -> BcbpWriter.write(new BoardingPass("A", "B", true, "LH", null, List.of(), List.of(leg), null)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BoardingPass("A", "B", true, "LH", null, List.of(), List.of(), null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
