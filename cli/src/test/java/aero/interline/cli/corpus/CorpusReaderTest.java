package aero.interline.cli.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Evidence;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.fact.Position;
import aero.interline.formats.FormatReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusReaderTest {

    private static final Instant RECEIVED = Instant.parse("2026-11-22T12:00:00Z");
    private static final Rejection LOST_PNR = new Rejection(
            "PNR 2", ErrorCode.PNR_LOCATOR_MISSING, "The reservation has no locator", new Position(7, 3, 1, 90, 4), "RCI");
    private static final Rejection LOST_MESSAGE =
            new Rejection(null, ErrorCode.FORMAT_UNKNOWN, "This is\tno message", Position.NONE, null);

    private static final Map<String, Reading> READINGS = Map.of(
            "lossy", new Reading("pnrgov", new byte[0], List.of(), null, List.of(LOST_PNR),
                    List.of(new Evidence(Position.NONE, "a", "b")), List.of()),
            "rubbish", new Reading("unknown", new byte[0], List.of(), LOST_MESSAGE, List.of(LOST_MESSAGE), List.of(), List.of()));

    @TempDir
    Path folder;

    private final CorpusReader corpus =
            new CorpusReader((origin, body) -> READINGS.get(new String(body)), "booking", RECEIVED);

    @BeforeEach
    void aCorpus() throws IOException {
        Files.createDirectories(folder.resolve("deeper"));
        Files.writeString(folder.resolve("deeper/b.edi"), "lossy");
        Files.writeString(folder.resolve("a.txt"), "rubbish");
        Files.writeString(folder.resolve("EXPECTED.md"), "about the corpus");
        Files.writeString(folder.resolve("SOURCE.txt"), "about the corpus");
        Files.writeString(folder.resolve(".hidden"), "nothing");
    }

    @Test
    void saysPerFormatWhatWasRecoveredAndNamesEveryLoss() {
        CorpusReader.messages(folder).forEach(file -> corpus.read(folder, file));

        assertThat(corpus.lines()).containsExactly(
                "format=pnrgov files=1 records=1 facts=0 repaired=1 dead=0 recovered=0.000",
                "format=unknown files=1 records=1 facts=0 repaired=0 dead=1 recovered=0.000",
                "a.txt\t-\tITL-1004\t-\tThis is no message",
                "deeper/b.edi\tPNR 2\tITL-1202\tsegment 7, line 3, column 1\tThe reservation has no locator; expected RCI");
    }

    @Test
    void aRecordCountsOnceHoweverManyFactsItTells() throws IOException {
        Path samples = Path.of("../samples").toAbsolutePath().normalize();
        CorpusReader own = new CorpusReader(new FormatReader(), "booking", RECEIVED);
        for (String each : List.of("miles-feed/03-segments.ebc", "bcbp/03-two-legs.txt", "ndc/06-tickets-issued.xml", "typeb/02-family-with-infant.txt")) {
            own.read(samples, samples.resolve(each));
        }
        assertThat(own.lines()).containsExactly(
                "format=bcbp files=1 records=1 facts=2 repaired=0 dead=0 recovered=1.000",
                "format=miles-feed files=1 records=1 facts=2 repaired=0 dead=0 recovered=1.000",
                "format=ndc-airdocissue files=1 records=1 facts=3 repaired=0 dead=0 recovered=1.000",
                "format=pnl files=1 records=4 facts=5 repaired=0 dead=0 recovered=1.000");
    }

    @Test
    void filesThatDescribeTheCorpusAreNotMessages() {
        assertThat(CorpusReader.messages(folder))
                .containsExactly(folder.resolve("a.txt"), folder.resolve("deeper/b.edi"));
    }
}
