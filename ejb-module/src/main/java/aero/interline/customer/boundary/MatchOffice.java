package aero.interline.customer.boundary;

import aero.interline.customer.control.CustomerRegister;
import aero.interline.customer.control.Matching;
import aero.interline.customer.control.Rematch;
import aero.interline.domain.customer.Survivorship;
import aero.interline.platform.control.KeyedHash;
import aero.interline.platform.control.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the parts that match and settle customers once for the whole application; they are injected by their type. */
@ApplicationScoped
public class MatchOffice {

    @Produces
    @Singleton
    Matching matching(Vault vault, KeyedHash hash) {
        return new Matching(vault, hash);
    }

    @Produces
    @Singleton
    CustomerRegister customers(Vault vault, KeyedHash hash, Survivorship policy, Matching matching,
            @ConfigProperty(name = "interline.match.mode") String mode) {
        return new CustomerRegister(vault, hash, policy, MatchMode.of(mode) == MatchMode.KEYS ? null : matching);
    }

    @Produces
    @Singleton
    Rematch rematch(CustomerRegister customers) {
        return new Rematch(customers);
    }
}
