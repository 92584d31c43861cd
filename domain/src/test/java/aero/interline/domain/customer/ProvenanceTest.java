package aero.interline.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.fact.PassengerType;
import aero.interline.domain.exchange.Stamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProvenanceTest {

    private final PersonRecord old = record(1, "LOVELACE", "ADA", LocalDate.of(1815, 12, 10));
    private final PersonRecord later = record(2, "KING", null, null);
    private final PersonRecord latest = record(3, "LOVELACE", "ADA", LocalDate.of(1815, 12, 1));
    private final List<PersonRecord> all = List.of(later, latest, old);

    @Test
    void itNamesTheRecordWhoseValueWasFoldedIn() {
        GoldenRecord golden = GoldenRecord.fold(all);
        Provenance birthDate = Provenance.of(all, PersonRecord::birthDate).orElseThrow();
        assertThat(birthDate.record().birthDate()).isEqualTo(golden.birthDate());
        assertThat(birthDate.record()).isEqualTo(latest);
        assertThat(Provenance.ofName(all).orElseThrow().record().surname()).isEqualTo(golden.surname());
    }

    @Test
    void theNameComesFromARecordThatHasAGivenNameIfThereIsOne() {
        assertThat(Provenance.ofName(List.of(old, later)).orElseThrow().record()).isEqualTo(old);
        assertThat(Provenance.ofName(List.of(later)).orElseThrow().record()).isEqualTo(later);
    }

    @Test
    void confidenceIsThePartOfTheTellingRecordsThatAgree() {
        assertThat(Provenance.of(all, PersonRecord::birthDate).orElseThrow().confidence()).isEqualTo(0.5);
        assertThat(Provenance.ofName(all).orElseThrow().confidence()).isEqualTo(1.0);
        assertThat(Provenance.of(all, PersonRecord::nationality)).isEmpty();
    }

    private static PersonRecord record(int number, String surname, String given, LocalDate birthDate) {
        Instant modified = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(number);
        return new PersonRecord(
                number, new UUID(0, number), number, surname, given, null, PassengerType.ADULT, null, birthDate, null,
                new Stamp(modified, null, new byte[] {(byte) number}), OfferedKeys.NONE);
    }
}
