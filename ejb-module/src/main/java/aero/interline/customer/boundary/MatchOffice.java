package aero.interline.customer.boundary;

import aero.interline.customer.control.CustomerRegister;
import aero.interline.domain.customer.Survivorship;
import aero.interline.customer.control.Rematch;
import aero.interline.platform.control.KeyedHash;
import aero.interline.platform.control.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the parts that match and settle customers once for the whole application; they are injected by their type. */
@ApplicationScoped
public class MatchOffice {

    @Produces
    @Singleton
    CustomerRegister customers(Vault vault, KeyedHash hash, Survivorship policy) {
        return new CustomerRegister(vault, hash, policy);
    }

    @Produces
    @Singleton
    Rematch rematch(CustomerRegister customers) {
        return new Rematch(customers);
    }
}
