package aero.interline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("aero.interline");

    @Test
    void theProductWasFound() {
        assertThat(Stream.of("contracts", "formats", "domain", "exchange", "routes", "web", "launcher", "cli"))
                .allSatisfy(part -> assertThat(PRODUCT)
                        .as(part)
                        .anyMatch(each -> each.getPackageName().startsWith("aero.interline." + part)));
    }

    @TestFactory
    Stream<DynamicTest> theProductKeepsTheRule() {
        return Rules.all().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(PRODUCT)));
    }

    @TestFactory
    Stream<DynamicTest> theRuleBitesOnItsBrokenSample() {
        return Rules.all().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> assertBites(rule.getKey(), rule.getValue())));
    }

    @Test
    void eachWayToXaIsFound() {
        JavaClasses ways = new ClassFileImporter().importPackages("broken.xa.interline");
        List<String> found = Rules.I8_NO_XA.evaluate(ways).getFailureReport().getDetails();
        assertThat(ways).hasSize(4).allSatisfy(way -> assertThat(found).anyMatch(each -> each.contains(way.getName())));
    }

    @Test
    void anAreaThatNobodyNamedIsOfTheCore() {
        JavaClasses sample = new ClassFileImporter().importPackages("broken.unnamed.interline");
        assertThat(Rules.THE_CORE_KNOWS_NO_CAMEL.evaluate(sample).hasViolation()).isTrue();
        assertThat(Rules.CAPABILITIES_HAVE_NO_CYCLES.evaluate(sample).hasViolation()).isTrue();
    }

    private static void assertBites(String name, ArchRule rule) {
        JavaClasses sample = new ClassFileImporter().importPackages("broken." + name + ".interline");
        assertThat(sample).as("sample of " + name).isNotEmpty();
        assertThat(rule.evaluate(sample).hasViolation()).as(rule.getDescription()).isTrue();
    }
}
