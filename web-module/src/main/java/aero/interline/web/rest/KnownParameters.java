package aero.interline.web.rest;

import aero.interline.platform.boundary.RequestRefused;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Refuses query parameters that an operation does not know: a filter with a typing error must not show everything. */
@Provider
public class KnownParameters implements ContainerRequestFilter {

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Set<String> names = known.computeIfAbsent(resource.getResourceMethod(), KnownParameters::of);
        for (Map.Entry<String, List<String>> given : request.getUriInfo().getQueryParameters().entrySet()) {
            if (!names.contains(given.getKey())) {
                throw RequestRefused.parameter(
                        given.getKey().replaceAll("[^A-Za-z0-9_-]", "?"),
                        names.isEmpty() ? "none is known here" : "only these are known: " + String.join(", ", names));
            }
            if (given.getValue().size() > 1) {
                throw RequestRefused.parameter(given.getKey(), "give it once");
            }
        }
    }

    private static Set<String> of(Method method) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(QueryParam.class)) {
                names.add(parameter.getAnnotation(QueryParam.class).value());
            }
        }
        return names;
    }
}
