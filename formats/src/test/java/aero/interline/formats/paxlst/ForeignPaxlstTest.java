package aero.interline.formats.paxlst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import aero.interline.contracts.exchange.Evidence;
import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.fact.PassengerListed;
import aero.interline.formats.Corpus;
import aero.interline.formats.FormatReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every entry of the foreign lists is recovered; runs where the folder of foreign samples lies beside the project. */
class ForeignPaxlstTest {
    private Path folder;

    @BeforeEach
    void findSamples() {
        Optional<Path> data = Corpus.foreign().map(each -> each.resolve("paxlst"));
        assumeTrue(data.isPresent(), "no ../shared/data beside the project: the foreign lists are not checked");
        folder = data.get();
    }

    private Reading read(String file) {
        Reading reading = new FormatReader().read(new Origin("departure", null, Instant.EPOCH), Corpus.bytes(folder.resolve(file)));
        assertThat(reading.format()).isEqualTo("paxlst");
        assertThat(reading.rejection()).isNull();
        assertThat(reading.losses()).isEmpty();
        return reading;
    }

    @Test
    void aListOfCrewIsFiltered() {
        Reading reading = read("loader__Test1.txt");
        assertThat(reading.facts()).isEmpty();
        assertThat(reading.evidence()).extracting(Evidence::found).contains("8 members of the crew");
    }

    @Test
    void aListWithOtherServiceCharactersIsReadWhole() {
        Reading reading = read("loader__airline2.edi");
        assertThat(reading.facts()).hasSize(10).allSatisfy(each -> {
            PassengerListed listed = (PassengerListed) each;
            assertThat(listed.flight().text()).isEqualTo("TN506/2014-05-11");
            assertThat(listed.passenger().documents()).hasSize(1);
            assertThat(listed.passenger().birthDate()).isNotNull();
        });
        assertThat(reading.sequences()).filteredOn(each -> each.series().startsWith("PAXLST/")).hasSize(1);
    }

    @Test
    void anEntryIsOnTheFlightThatItBoards() {
        assertThat(read("parser__apisMessage.txt").facts()).map(PassengerListed.class::cast)
                .extracting(each -> each.flight().text(), each -> each.flight().origin(), each -> each.connections().size())
                .containsExactly(tuple("AA123/2007-02-19", "ATL", 1), tuple("AA124/2007-02-19", "ORD", 0));
    }
}
