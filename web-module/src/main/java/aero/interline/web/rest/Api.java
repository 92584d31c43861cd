package aero.interline.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The REST application. Classes are named, so that nothing becomes public by lying on the class path. */
@ApplicationPath("/api/v1")
public class Api extends Application {

    static final Set<Class<?>> RESOURCES = Set.of(
            MessagesResource.class,
            RetriesResource.class,
            CustomersResource.class,
            ConsentsResource.class,
            ContactsResource.class,
            PreferencesResource.class,
            DecisionsResource.class,
            MatchResource.class,
            JobsResource.class,
            DuplicatesResource.class,
            MergesResource.class,
            StewardActsResource.class,
            ExportsResource.class,
            ErasuresResource.class,
            PrivacyJobsResource.class,
            ReservationsResource.class,
            GapsResource.class,
            StatusResource.class,
            IntakeResource.class,
            TokensResource.class,
            UsersResource.class);

    private static final Set<Class<?>> PROVIDERS = Set.of(
            JsonBody.class,
            RoleGate.class,
            KnownParameters.class,
            AnswerHeaders.class,
            RefusalProblem.class,
            AnyProblem.class);

    @Override
    public Set<Class<?>> getClasses() {
        return Stream.of(RESOURCES, PROVIDERS)
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** No description that the container makes up: the published one is OpenAPI. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
