package aero.interline.cli.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.Systems;
import aero.interline.formats.FormatReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublishedTableTest {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    @Test
    void docsFormatsShowsWhatTheCommandPrintsForTheOwnSamples() throws IOException {
        Path samples = PROJECT.resolve("samples");
        CorpusReader corpus = new CorpusReader(new FormatReader(), Systems.BOOKING, Instant.parse("2026-11-22T12:00:00Z"));
        CorpusReader.messages(samples).forEach(file -> corpus.read(samples, file));
        List<String> printed = corpus.lines().stream().filter(line -> line.startsWith("format=")).toList();

        List<String> published = Files.readAllLines(PROJECT.resolve("docs/formats.md")).stream()
                .filter(line -> line.startsWith("format="))
                .toList();
        assertThat(published).isEqualTo(printed);
    }
}
