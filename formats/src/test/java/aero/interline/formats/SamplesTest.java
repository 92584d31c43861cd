package aero.interline.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.fact.Fact;
import aero.interline.contracts.fact.Position;
import aero.interline.formats.json.FactWriter;
import aero.interline.formats.view.MessageRenderer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The tables in {@code samples/README.md} are true, line by line; and what holds for any message holds for all samples. */
class SamplesTest {
    /** When the samples are taken to have come: dates without a year are resolved against it. */
    static final Instant RECEIVED = Instant.parse("2026-11-22T12:00:00Z");

    private record Line(Path file, String outcome, int facts, int losses, int repairs, String code) {}

    private static List<Line> table() throws IOException {
        Path readme = Corpus.projectRoot().resolve("samples").resolve("README.md");
        List<Line> lines = new ArrayList<>();
        String folder = "";
        for (String line : Files.readAllLines(readme)) {
            folder = line.startsWith("## ") ? line.substring(3).split(":")[0].strip() : folder;
            String[] cell = line.split("\\|");
            if (cell.length == 8 && cell[1].strip().matches("\\d\\d-.*")) {
                Path file = readme.resolveSibling(folder).resolve(cell[1].strip());
                lines.add(new Line(file, cell[3].strip(), number(cell[4]), number(cell[5]), number(cell[6]), cell[7].strip()));
            }
        }
        return lines;
    }

    /** As if it had come to the queue that such messages come to. */
    static Origin origin(Path file) {
        String folder = file.toAbsolutePath().getParent().getFileName().toString();
        String system = switch (folder) {
            case "members-csv", "miles-csv", "miles-feed", "airline_loyalty" -> "loyalty";
            case "supplier-csv", "supplier-json" -> "supplier";
            case "agency-sales-csv", "lead-json", "ndc", "ota" -> "distributor";
            case "typeb", "bcbp", "paxlst" -> "departure";
            default -> "booking";
        };
        return new Origin(system, null, RECEIVED);
    }

    private static int number(String cell) {
        return Integer.parseInt(cell.strip());
    }

    @TestFactory
    List<DynamicTest> everyLineOfTheTableIsTrue() throws IOException {
        return table().stream().map(each -> DynamicTest.dynamicTest(each.file.getFileName().toString(), () -> check(each))).toList();
    }

    private static void check(Line line) {
        Reading reading = new FormatReader().read(origin(line.file), Corpus.bytes(line.file));
        assertThat(outcome(reading)).isEqualTo(line.outcome);
        assertThat(reading.facts()).hasSize(line.facts);
        assertThat(reading.losses()).hasSize(line.losses);
        assertThat(reading.evidence()).hasSize(line.repairs);
        assertThat(reading.rejected() ? reading.rejection().code().code() : "-").isEqualTo(line.code);
    }

    /** What becomes of it when it comes alone and first. */
    private static String outcome(Reading reading) {
        return reading.rejected() ? "DEAD" : reading.part() != null ? "PARKED" : reading.facts().isEmpty() ? "FILTERED" : "APPLIED";
    }

    @Test
    void everySampleIsInTheTable() throws IOException {
        List<Path> listed = table().stream().map(Line::file).sorted().toList();
        Path samples = Corpus.projectRoot().resolve("samples");
        List<Path> there = new ArrayList<>(Corpus.files(samples));
        there.removeIf(each -> each.toString().endsWith(".md"));
        assertThat(there).containsExactlyElementsOf(listed);
        assertThat(Corpus.files(samples.resolve("pnrgov")).size()).isGreaterThanOrEqualTo(20);
    }

    static Stream<Path> allMessages() {
        return Stream.concat(Corpus.files(Corpus.own()).stream(),
                Stream.of("pnrgov", "typeb", "bcbp", "paxlst", "ndc", "amadeus", "ota/samples2010B").flatMap(SamplesTest::foreign))
                .filter(each -> !each.toString().endsWith(".md") && !each.endsWith("SOURCE.txt")
                        && !each.getFileName().toString().startsWith("LICENSE"));
    }

    private static Stream<Path> foreign(String folder) {
        return Corpus.foreign().map(each -> Corpus.files(each.resolve(folder))).orElse(List.of()).stream();
    }

    @TestFactory
    Stream<DynamicTest> whatHoldsForAnyMessage() {
        return allMessages().map(each -> DynamicTest.dynamicTest(each.getFileName().toString(), () -> invariants(origin(each), Corpus.bytes(each))));
    }

    private static void invariants(Origin origin, byte[] body) {
        byte[] before = body.clone();
        Reading reading = new FormatReader().read(origin, body);
        assertThat(body).as("the reader leaves the caller's bytes alone").isEqualTo(before);
        assertThat(reading.body()).hasSameSizeAs(body);
        assertThat(!reading.rejected() || reading.facts().isEmpty()).isTrue();

        Reading again = new FormatReader().read(origin, reading.body());
        assertThat(again.facts()).as("what is stored, being masked, reads as the original did").isEqualTo(reading.facts());
        assertThat(again.body()).isEqualTo(reading.body());

        assertThat(reading.evidence()).isSortedAccordingTo((a, b) -> Integer.compare(a.position().offset(), b.position().offset()));
        reading.evidence().forEach(each -> within(each.position(), body));
        reading.losses().forEach(each -> within(each.position(), body));
        reading.facts().forEach(each -> within(each.at(), body));
        assertThat(new MessageRenderer().render(reading).pieces()).isNotEmpty();
        assertThat(new String(reading.body(), StandardCharsets.ISO_8859_1)).doesNotContain("4111111111111111");
        if (!reading.facts().isEmpty()) {
            roundTrip(reading.facts());
        }
    }

    private static void within(Position at, byte[] body) {
        assertThat(at.offset()).isBetween(0, body.length);
        assertThat(at.end()).isBetween(at.offset(), body.length);
    }

    private static void roundTrip(List<Fact> facts) {
        Reading json = new FormatReader().read(new Origin("booking", "json", Instant.EPOCH), FactWriter.write(facts));
        assertThat(json.rejection()).isNull();
        assertThat(json.losses()).isEmpty();
        assertThat(json.facts()).usingRecursiveComparison().ignoringFieldsOfTypes(Position.class).isEqualTo(facts);
    }

    @Test
    void foreignSamplesAreReadWhereTheyAre() {
        Optional<Path> foreign = Corpus.foreign();
        assumeTrue(foreign.isPresent(), "no ../shared/data beside the project");
        assertThat(Corpus.files(foreign.get().resolve("pnrgov"))).isNotEmpty();
    }
}
