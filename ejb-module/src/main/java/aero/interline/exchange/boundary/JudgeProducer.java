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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the one {@link Judge} of the application, which intake, files, parts and retries share. */
@ApplicationScoped
public class JudgeProducer {

    @Produces
    @Singleton
    Judge judge(
            MessageIds ids, Vault vault, KeyedHash hash, Clock clock, CustomerRegister customers,
            @ConfigProperty(name = "interline.sequence.interchanges") Optional<String> interchanges) {
        Set<String> counted = Stream.of(interchanges.orElse("").split(","))
                .map(String::strip)
                .filter(sender -> !sender.isEmpty())
                .collect(Collectors.toSet());
        return new Judge(ids, vault, hash, clock, customers, counted);
    }
}
