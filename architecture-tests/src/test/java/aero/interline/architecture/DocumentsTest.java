package aero.interline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Documents tell the truth where a machine can check it. */
class DocumentsTest {

    private static final Path ROOT = Path.of(System.getProperty("interline.root"));
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");

    @Test
    void everyErrorCodeHasALineInTheRunbookAndTheOtherWayRound() throws IOException {
        List<String> described = Pattern.compile("^\\| (ITL-\\d{4}) \\|", Pattern.MULTILINE)
                .matcher(Files.readString(ROOT.resolve("docs/operations.md")))
                .results()
                .map(each -> each.group(1))
                .toList();

        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(ErrorCode.values()).map(ErrorCode::code).toList());
    }

    @Test
    void everyLinkBetweenDocumentsLeadsToAFile() throws IOException {
        List<String> dead = new ArrayList<>();
        for (Path document : documents()) {
            LINK.matcher(Files.readString(document))
                    .results()
                    .map(each -> each.group(1))
                    .filter(target -> !target.contains("://"))
                    .filter(target -> !Files.exists(document.resolveSibling(target)))
                    .forEach(target -> dead.add(ROOT.relativize(document) + " -> " + target));
        }
        assertThat(dead).isEmpty();
    }

    @Test
    void everyDecisionStandsInTheIndex() throws IOException {
        String index = Files.readString(ROOT.resolve("docs/adr/README.md"));
        try (Stream<Path> decisions = Files.list(ROOT.resolve("docs/adr"))) {
            assertThat(decisions.map(each -> each.getFileName().toString()).filter(each -> each.startsWith("0")))
                    .isNotEmpty().allSatisfy(each -> assertThat(index).contains("](" + each + ")"));
        }
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        List<String> silent = new ArrayList<>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            files.filter(each -> each.toString().contains("src/main/java"))
                    .filter(each -> each.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                    .forEach(folder -> silent.add(ROOT.relativize(folder).toString()));
        }
        assertThat(silent).isEmpty();
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(each -> each.toString().endsWith(".md"))
                    .filter(each -> !each.toString().contains("/target/"))
                    .filter(each -> !each.toString().contains("node_modules"))
                    .toList();
        }
    }
}
