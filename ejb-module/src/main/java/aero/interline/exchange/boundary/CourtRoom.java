package aero.interline.exchange.boundary;

import aero.interline.customer.control.CustomerRegister;
import aero.interline.exchange.control.Judge;
import aero.interline.platform.control.KeyedHash;
import aero.interline.platform.control.MessageIds;
import aero.interline.platform.control.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes the one judge of the application, whom intake and retry share. */
@ApplicationScoped
public class CourtRoom {

    @Produces
    @Singleton
    Judge judge(MessageIds ids, Vault vault, KeyedHash hash, Clock clock, CustomerRegister customers) {
        return new Judge(ids, vault, hash, clock, customers);
    }
}
