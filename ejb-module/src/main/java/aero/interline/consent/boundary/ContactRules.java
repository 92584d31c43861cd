package aero.interline.consent.boundary;

import aero.interline.domain.consent.Channel;
import aero.interline.domain.consent.Frequency;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What an operator sets about contacting customers; a wrong value keeps the hub from starting. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ContactRules {

    private static final String PURPOSE = "[a-z][a-z0-9-]{1,39}";

    @Inject
    @ConfigProperty(name = "interline.consent.purposes")
    private String purposeList;

    @Inject
    @ConfigProperty(name = "interline.contact.limits")
    private String limitList;

    private List<String> purposes;
    private Map<Channel, Frequency> limits;

    @PostConstruct
    void read() {
        purposes = purposes(purposeList);
        limits = limits(limitList);
    }

    static List<String> purposes(String list) {
        List<String> purposes = words(list);
        for (String each : purposes) {
            if (!each.matches(PURPOSE)) {
                throw new IllegalStateException("interline.consent.purposes: '" + each
                        + "' is no purpose; it has 2 to 40 small letters, digits or hyphens");
            }
        }
        return purposes;
    }

    static Map<Channel, Frequency> limits(String list) {
        Map<Channel, Frequency> limits = new EnumMap<>(Channel.class);
        for (String each : words(list)) {
            String[] parts = each.split("\\s+");
            Optional<Channel> channel = Channel.named(parts[0]);
            Optional<Frequency> most = parts.length == 2 ? Frequency.read(parts[1]) : Optional.empty();
            if (channel.isEmpty() || most.isEmpty()) {
                throw new IllegalStateException("interline.contact.limits: '" + each
                        + "' is no limit; it is written as email 3/week, with day, week or month");
            }
            limits.put(channel.get(), most.get());
        }
        return limits;
    }

    private static List<String> words(String list) {
        return Stream.of(list.split(",")).map(String::strip).filter(each -> !each.isEmpty()).distinct().toList();
    }

    /** What a consent may be given for. */
    public List<String> purposes() {
        return purposes;
    }

    /** How often anybody may use a channel to one customer; nothing where there is no limit. */
    public Optional<Frequency> limit(Channel channel) {
        return Optional.ofNullable(limits.get(channel));
    }
}
