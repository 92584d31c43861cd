package aero.interline.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.access.boundary.UserView;
import aero.interline.consent.boundary.ConsentCheck;
import aero.interline.consent.boundary.ConsentView;
import aero.interline.consent.boundary.ContactView;
import aero.interline.consent.boundary.NewConsent;
import aero.interline.consent.boundary.NewContact;
import aero.interline.consent.boundary.NewLimit;
import aero.interline.consent.boundary.NewPreference;
import aero.interline.consent.boundary.PreferenceView;
import aero.interline.contracts.fact.Position;
import aero.interline.customer.boundary.ComparisonView;
import aero.interline.customer.boundary.CustomerLine;
import aero.interline.customer.boundary.CustomerView;
import aero.interline.customer.boundary.DecisionView;
import aero.interline.customer.boundary.JobView;
import aero.interline.customer.boundary.ModelView;
import aero.interline.exchange.boundary.GapView;
import aero.interline.exchange.boundary.HubStatus;
import aero.interline.exchange.boundary.MessageLine;
import aero.interline.exchange.boundary.MessageView;
import aero.interline.privacy.boundary.ErasurePreview;
import aero.interline.privacy.boundary.PrivacyJobView;
import aero.interline.steward.boundary.ActView;
import aero.interline.steward.boundary.BulkPreview;
import aero.interline.steward.boundary.BulkRule;
import aero.interline.steward.boundary.DuplicateCounts;
import aero.interline.steward.boundary.DuplicateLine;
import aero.interline.steward.boundary.MergePreview;
import aero.interline.steward.boundary.PairView;
import aero.interline.travel.boundary.ReservationLine;
import aero.interline.travel.boundary.ReservationView;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The published description says what the operations do, no more and no less. */
class OpenApiTest {

    private static final JsonNode DOCUMENT = read();

    @Test
    void everyOperationIsDescribedAndNothingElse() {
        assertThat(described()).isEqualTo(operations().keySet());
    }

    @Test
    void everyParameterIsDescribedAndNothingElse() {
        operations().forEach((name, method) -> assertThat(parametersOf(node(name)))
                .as(name)
                .isEqualTo(parametersOf(method)));
    }

    @Test
    void theNeededRoleIsTold() {
        operations().forEach((name, method) -> assertThat(node(name).path("description").asText())
                .as(name)
                .contains("Needs the role " + method.getAnnotation(RolesAllowed.class).value()[0] + "."));
    }

    @Test
    void everyFieldOfEveryAnswerIsDescribed() {
        Map<String, Class<?>> answers = Map.of(
                "MessageLine", MessageLine.class,
                "Message", MessageView.class,
                "CustomerLine", CustomerLine.class,
                "Customer", CustomerView.class,
                "ReservationLine", ReservationLine.class,
                "Reservation", ReservationView.class,
                "HubStatus", HubStatus.class,
                "Problem", Problem.class,
                "Token", TokensResource.Issued.class,
                "NewPassword", UsersResource.NewPassword.class);
        answers.forEach(OpenApiTest::assertDescribed);
        assertDescribed("Model", ModelView.class);
        assertDescribed("Job", JobView.class);
        assertDescribed("MatchDecision", DecisionView.class);
        assertDescribed("WaterfallBar", DecisionView.Bar.class);
        assertDescribed("ComparisonOfTwo", ComparisonView.class);
        assertDescribed("Consents", ConsentView.class);
        assertDescribed("ConsentCheck", ConsentCheck.class);
        assertDescribed("NewConsent", NewConsent.class);
        assertDescribed("Contacts", ContactView.class);
        assertDescribed("NewContact", NewContact.class);
        assertDescribed("NewLimit", NewLimit.class);
        assertDescribed("Preferences", PreferenceView.class);
        assertDescribed("NewPreference", NewPreference.class);
        assertDescribed("PrivacyJob", PrivacyJobView.class);
        assertDescribed("ErasurePreview", ErasurePreview.class);
        assertDescribed("NewErasure", ErasuresResource.Wanted.class);
        assertDescribed("Duplicate", DuplicateLine.class);
        assertDescribed("DuplicateCounts", DuplicateCounts.class);
        assertDescribed("Pair", PairView.class);
        assertDescribed("StewardAct", ActView.class);
        assertDescribed("BulkRule", BulkRule.class);
        assertDescribed("BulkPreview", BulkPreview.class);
        assertDescribed("MergePreview", MergePreview.class);
        assertDescribed("Said", DuplicatesResource.Said.class);
        assertDescribed("NewMerge", MergesResource.Wanted.class);
        assertDescribed("NewUndo", StewardActsResource.Undone.class);
        assertDescribed("Gap", GapView.class);
        assertDescribed("TokenRequest", TokensResource.Wanted.class);
        assertDescribed("RetryRequest", RetriesResource.Wanted.class);
        assertDescribed("User", UserView.class);
        assertDescribed("NewUser", UsersResource.NewUser.class);
        assertDescribed("NewRole", UsersResource.NewRole.class);
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        DOCUMENT.findValuesAsText("$ref")
                .forEach(reference -> assertThat(DOCUMENT.at(reference.substring(1)).isObject())
                        .as(reference)
                        .isTrue());
    }

    @Test
    void everyFieldOfAnAnswerThatIsNeverNullIsAlwaysThere() {
        Set<String> answers = new TreeSet<>();
        DOCUMENT.path("paths").findValues("responses").forEach(each -> reach(each, answers));
        assertThat(answers).hasSizeGreaterThan(50);
        for (String each : answers) {
            JsonNode schema = DOCUMENT.at("/components/schemas/" + each);
            Set<String> required = new TreeSet<>();
            schema.path("required").forEach(name -> required.add(name.asText()));
            assertThat(required).as(each).isEqualTo(schema.path("properties").properties().stream()
                    .filter(property -> !property.getValue().path("nullable").asBoolean())
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    /** Adds the names of the schemas that a part of the document leads to. */
    private static void reach(JsonNode part, Set<String> schemas) {
        for (String reference : part.findValuesAsText("$ref")) {
            if (schemas.add(reference.replaceAll(".*/", ""))) {
                reach(DOCUMENT.at(reference.substring(1)), schemas);
            }
        }
    }

    private static void assertDescribed(String schema, Class<?> type) {
        JsonNode properties = DOCUMENT.at("/components/schemas/" + schema + "/properties");
        assertThat(names(properties.fieldNames()))
                .as(schema)
                .isEqualTo(Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .collect(Collectors.toCollection(TreeSet::new)));
        if (type != Position.class) { // described with the one of the boundary, which has nulls for zeros
            assertThat(nullable(properties)).as(schema + ": nullable, as the Javadoc says").isEqualTo(RecordJavadoc.nullable(type));
        }
        for (RecordComponent component : type.getRecordComponents()) {
            Class<?> inner = innermost(component.getGenericType());
            JsonNode property = properties.path(component.getName());
            List<String> references = property.findValuesAsText("$ref");
            if (inner.isRecord()) {
                assertThat(references).as(schema + "." + component.getName()).hasSize(1);
                assertDescribed(references.get(0).replaceAll(".*/", ""), inner);
            } else {
                assertThat(references).as(schema + "." + component.getName()).isEmpty();
            }
        }
    }

    private static Set<String> nullable(JsonNode properties) {
        return properties.properties().stream()
                .filter(each -> each.getValue().path("nullable").asBoolean() || each.getValue().at("/items/nullable").asBoolean())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Class<?> innermost(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return innermost(arguments[arguments.length - 1]);
        }
        return (Class<?>) type;
    }

    private static Set<String> described() {
        Set<String> described = new TreeSet<>();
        DOCUMENT.path("paths").properties().forEach(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return described;
    }

    private static Map<String, Method> operations() {
        Map<String, Method> operations = new TreeMap<>();
        for (Class<?> resource : Api.RESOURCES) {
            for (Method method : resource.getDeclaredMethods()) {
                for (Annotation annotation : method.getAnnotations()) {
                    HttpMethod http = annotation.annotationType().getAnnotation(HttpMethod.class);
                    if (http != null) {
                        operations.put(http.value() + " " + pathOf(resource, method), method);
                    }
                }
            }
        }
        return operations;
    }

    private static String pathOf(Class<?> resource, Method method) {
        Path below = method.getAnnotation(Path.class);
        String path = resource.getAnnotation(Path.class).value() + (below == null ? "" : "/" + below.value());
        return "/api/v1/" + path.replaceAll("\\{(\\w+):[^}]*}", "{$1}");
    }

    private static JsonNode node(String operation) {
        String[] parts = operation.split(" ");
        return DOCUMENT.path("paths").path(parts[1]).path(parts[0].toLowerCase(Locale.ROOT));
    }

    private static Set<String> parametersOf(JsonNode operation) {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .map(each -> each.path("in").asText() + " " + each.path("name").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> parametersOf(Method method) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(QueryParam.class)) {
                names.add("query " + parameter.getAnnotation(QueryParam.class).value());
            }
            if (parameter.isAnnotationPresent(PathParam.class)) {
                names.add("path " + parameter.getAnnotation(PathParam.class).value());
            }
        }
        return names;
    }

    private static Set<String> names(Iterator<String> names) {
        Set<String> set = new TreeSet<>();
        names.forEachRemaining(set::add);
        return set;
    }

    private static JsonNode read() {
        try (InputStream in = OpenApiTest.class.getResourceAsStream("/META-INF/openapi.json")) {
            return Json.MAPPER.readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
