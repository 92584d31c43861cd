package aero.interline.customer.boundary;

import aero.interline.contracts.fact.Contact;
import aero.interline.contracts.fact.IdentityDocument;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.customer.boundary.CustomerView.Attribute;
import aero.interline.customer.boundary.CustomerView.Doubt;
import aero.interline.customer.boundary.CustomerView.Identifier;
import aero.interline.customer.boundary.CustomerView.Source;
import aero.interline.customer.control.Profiles;
import aero.interline.customer.entity.Profile;
import aero.interline.domain.customer.PersonRecord;
import aero.interline.domain.customer.Provenance;
import aero.interline.platform.control.Vault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says of every value of a customer where it comes from: the golden row alone does not know. */
final class GoldenProfile {

    private final Map<PersonRecord, StoredRecord> stored;
    /** What lay sealed, of the newest record first. */
    private final Map<StoredRecord, Profile> profiles = new LinkedHashMap<>();

    GoldenProfile(List<StoredRecord> records, Vault vault) {
        this.stored = records.stream()
                .collect(Collectors.toMap(StoredRecord::person, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        stored.values().stream()
                .filter(record -> record.profile() != null)
                .sorted(Comparator.comparing((StoredRecord record) -> record.person().stamp()).reversed())
                .forEach(record -> profiles.put(record, Profiles.open(vault, record.profile())));
    }

    /** What to call somebody without a name. */
    String number() {
        return CustomerNames.of(profiles.values().stream());
    }

    Map<String, Attribute> attributes() {
        Map<String, Attribute> profile = new LinkedHashMap<>();
        if (stored.isEmpty()) {
            return profile;
        }
        Provenance.ofName(stored.keySet()).ifPresent(name -> {
            put(profile, "surname", name, PersonRecord::surname);
            put(profile, "given", name, PersonRecord::given);
        });
        put(profile, "title", PersonRecord::title);
        put(profile, "kind", PersonRecord::kind);
        put(profile, "gender", PersonRecord::gender);
        put(profile, "birthDate", PersonRecord::birthDate);
        put(profile, "nationality", PersonRecord::nationality);
        profiles.forEach((record, told) -> told.attributes().forEach(
                each -> profile.putIfAbsent(each.name(), new Attribute(each.value(), record.source(1)))));
        return profile;
    }

    /** Documents, memberships and contacts, each once, as the newest record tells it. */
    List<Identifier> identifiers() {
        Map<String, Identifier> known = new LinkedHashMap<>();
        profiles.forEach((record, profile) -> identifiers(record.source(1), profile)
                .forEach(each -> known.putIfAbsent(each.kind() + each.type() + each.value(), each)));
        return List.copyOf(known.values());
    }

    /** What is wrong with the newest profiles, each field once. */
    List<Doubt> quality() {
        Map<String, Doubt> doubts = new LinkedHashMap<>();
        profiles.forEach((record, profile) -> profile.verdicts().forEach(each -> doubts.putIfAbsent(
                each.field(), new Doubt(each.field(), each.found(), each.advice(), record.source(1)))));
        return List.copyOf(doubts.values());
    }

    private static List<Identifier> identifiers(Source source, Profile profile) {
        List<Identifier> found = new ArrayList<>();
        for (IdentityDocument each : profile.documents()) {
            if (each.number() != null) {
                found.add(new Identifier(
                        "document", each.type(), each.number(), each.country(), each.expires(), source));
            }
        }
        for (LoyaltyMembership each : profile.memberships()) {
            found.add(new Identifier("loyalty", each.carrier(), each.number(), each.tier(), null, source));
        }
        for (Contact each : profile.contacts()) {
            String kind = each.kind().name().toLowerCase(Locale.ROOT);
            found.add(new Identifier(kind, null, each.value(), each.owner(), null, source));
        }
        return found;
    }

    private <T> void put(Map<String, Attribute> profile, String name, Function<PersonRecord, T> attribute) {
        Provenance.of(stored.keySet(), attribute).ifPresent(provenance -> put(profile, name, provenance, attribute));
    }

    private <T> void put(
            Map<String, Attribute> profile, String name, Provenance provenance, Function<PersonRecord, T> attribute) {
        T value = attribute.apply(provenance.record());
        if (value != null) {
            Source source = stored.get(provenance.record()).source(provenance.confidence());
            profile.put(name, new Attribute(value.toString(), source));
        }
    }
}
