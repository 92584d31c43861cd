package aero.interline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Versions are a security decision: nothing that is shipped may fall below the version that mended a known hole. */
class MinimumVersionsTest {

    private static final Path ROOT = Path.of(System.getProperty("interline.root"));

    @TestFactory
    Stream<DynamicTest> nothingShippedIsOlderThanItsMinimum() throws IOException {
        Map<String, String> shipped = shipped();
        return minimums().map(line -> line.split(";"))
                .map(line -> DynamicTest.dynamicTest(line[0] + " >= " + line[1], () -> {
                    assertThat(shipped).containsKey(line[0]);
                    assertThat(new ComparableVersion(shipped.get(line[0])))
                            .as(line[2])
                            .isGreaterThanOrEqualTo(new ComparableVersion(line[1]));
                }));
    }

    @Test
    void noLibraryIsShippedInTwoVersions() throws IOException {
        var seen = new HashMap<String, String>();
        for (String module : new String[] {"ear", "web-module"}) {
            components(module).forEach((name, version) -> {
                String other = seen.putIfAbsent(name, version);
                assertThat(other == null ? version : other).as(name).isEqualTo(version);
            });
        }
    }

    private static Stream<String> minimums() throws IOException {
        return Files.readAllLines(ROOT.resolve("architecture-tests/src/test/resources/minimum-versions.csv")).stream()
                .skip(1);
    }

    private static Map<String, String> shipped() throws IOException {
        var all = new HashMap<String, String>();
        all.putAll(components("web-module"));
        all.putAll(components("ear"));
        return all;
    }

    private static Map<String, String> components(String module) throws IOException {
        JsonNode bom = new ObjectMapper().readTree(ROOT.resolve(module + "/target/bom.json").toFile());
        var versions = new HashMap<String, String>();
        for (JsonNode each : bom.get("components")) {
            versions.put(
                    each.path("group").asText() + ":" + each.path("name").asText(),
                    each.path("version").asText());
        }
        return versions;
    }
}
