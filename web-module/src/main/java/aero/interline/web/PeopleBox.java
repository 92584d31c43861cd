package aero.interline.web;

import aero.interline.access.boundary.Caller;
import aero.interline.customer.boundary.CustomerRegistry;
import aero.interline.customer.boundary.MatchMode;
import aero.interline.customer.boundary.People;
import aero.interline.platform.boundary.RequestRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one box of REST and console in which people are searched for. What this hub cannot search by is refused instead of not found. */
@ApplicationScoped
public class PeopleBox {

    private CustomerRegistry registry;
    private MatchMode mode;

    PeopleBox() {}

    @Inject
    public PeopleBox(CustomerRegistry registry, @ConfigProperty(name = "interline.match.mode") String mode) {
        this.registry = registry;
        this.mode = MatchMode.of(mode);
    }

    /** As {@link CustomerRegistry#list} does. */
    public People list(String query, boolean similar, String cursor, int limit, Caller by) {
        if (mode == MatchMode.KEYS && query != null && query.matches(".*@.*|\\s*\\+[\\d\\s()/.-]+")) {
            throw RequestRefused.parameter("query", "a name or a number, since by e-mail and telephone nobody is found"
                    + " while people are recognised by keys alone (interline.match.mode)");
        }
        return registry.list(query, similar, cursor, limit, by);
    }
}
