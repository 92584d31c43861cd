package aero.interline.formats.bcbp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.fact.BoardingPassScanned;
import aero.interline.formats.Corpus;
import aero.interline.formats.FormatReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every foreign code is recovered; runs where the folder of foreign samples lies beside the project. */
class ForeignBcbpTest {

    @Test
    void everyCodeIsRecovered() {
        Optional<Path> codes = Corpus.foreign().map(each -> each.resolve("bcbp").resolve("bcbp_codes.txt"));
        assumeTrue(codes.isPresent(), "no ../shared/data beside the project: the foreign codes are not checked");
        Reading reading = new FormatReader()
                .read(new Origin("departure", null, Instant.parse("2026-07-01T00:00:00Z")), Corpus.bytes(codes.get()));
        assertThat(reading.rejection()).isNull();
        assertThat(reading.losses()).isEmpty();
        assertThat(reading.facts()).map(BoardingPassScanned.class::cast)
                .extracting(each -> each.at().segment(), BoardingPassScanned::leg, each -> each.flight().text(),
                        BoardingPassScanned::ticket, each -> each.memberships().size())
                .containsExactly(tuple(1, 1, "AC834/2026-08-14", null, 0), tuple(2, 1, "ACOPEN/2026-08-14", null, 1),
                        tuple(3, 2, "AC834/2026-08-14", null, 0), tuple(4, 1, "AC834/2026-01-01", null, 0),
                        tuple(5, 1, "AC834/2026-01-01", null, 0), tuple(6, 1, "AC834/2026-08-14", null, 0),
                        tuple(7, 1, "AC834/2026-08-14", null, 0), tuple(8, 1, "AC834/2026-08-14", "0141234567890", 1),
                        tuple(9, 1, "AF123/2026-08-16", "0571234567890", 0), tuple(10, 1, "AC834/2026-08-14", "0141234567890", 1),
                        tuple(10, 2, "LH3664/2026-08-15", "0140987654321", 1), tuple(11, 1, "AF123/2026-08-16", "0571234567890", 0),
                        tuple(11, 2, "NW49/2026-08-16", "0120987654321", 0), tuple(12, 1, "AC834/2026-08-14", null, 0),
                        tuple(13, 1, "AC834/2026-08-14", null, 0));
        assertThat(reading.evidence()).hasSize(4);
    }
}
