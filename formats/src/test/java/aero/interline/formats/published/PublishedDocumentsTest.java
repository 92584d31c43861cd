package aero.interline.formats.published;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.formats.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The committed documents are those that the records make. With {@code -Dinterline.documents.write=true} they are written
 * instead of compared.
 */
class PublishedDocumentsTest {
    private static final Map<Path, Supplier<String>> DOCUMENTS = new LinkedHashMap<>();

    static {
        DOCUMENTS.put(FactsSchema.FILE, FactsSchema::text);
        DOCUMENTS.put(PartnerSchemas.ORDERS, PartnerSchemas::orders);
        DOCUMENTS.put(PartnerSchemas.LEADS, PartnerSchemas::leads);
        DOCUMENTS.put(ReplySchema.FILE, ReplySchema::text);
        DOCUMENTS.put(AsyncApi.FILE, AsyncApi::text);
    }

    @TestFactory
    Stream<DynamicTest> everyDocumentIsCurrent() {
        return List.copyOf(DOCUMENTS.entrySet()).stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey().toString(), () -> current(each.getKey(), each.getValue().get())));
    }

    private static void current(Path document, String made) throws IOException {
        Path file = Corpus.projectRoot().resolve(document);
        if (Boolean.getBoolean("interline.documents.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, made);
        }
        assertThat(Files.readString(file)).as("regenerate it: ./mvnw -pl formats -am test -Dtest=PublishedDocumentsTest "
                + "-Dsurefire.failIfNoSpecifiedTests=false -Dinterline.documents.write=true").isEqualTo(made);
    }

    @Test
    void everyFormatIsMeantForSomeQueue() {
        assertThat(AsyncApi.sentByNobody()).isEmpty();
    }
}
