package aero.interline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
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

    private static void assertBites(String name, ArchRule rule) {
        JavaClasses sample = new ClassFileImporter().importPackages("broken." + name + ".interline");
        assertThat(sample).as("sample of " + name).isNotEmpty();
        assertThat(rule.evaluate(sample).hasViolation()).as(rule.getDescription()).isTrue();
    }
}
