package aero.interline.web.rest;

import aero.interline.contracts.access.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.util.stream.Stream;

/**
 * Keeps every operation to the roles that it names. An operation that names none is a mistake of its author, which stops
 * the application from starting; what the container adds of its own accord, the
 * answer to {@code OPTIONS}, is for everybody who may look.
 */
@Provider
public class RoleGate implements DynamicFeature {

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        RolesAllowed allowed = resource.getResourceMethod().getAnnotation(RolesAllowed.class);
        if (allowed != null) {
            context.register(new Gate(allowed.value()));
        } else if (Api.RESOURCES.contains(resource.getResourceClass())) {
            throw new IllegalStateException(resource.getResourceMethod() + " does not say who may call it");
        } else {
            context.register(new Gate(Role.VIEWER.text()));
        }
    }

    private record Gate(String... roles) implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext request) {
            if (Stream.of(roles).noneMatch(request.getSecurityContext()::isUserInRole)) {
                throw new ForbiddenException();
            }
        }
    }
}
