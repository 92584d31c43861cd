package aero.interline.customer.boundary;

import aero.interline.contracts.fact.IdentityDocument;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.customer.boundary.CustomerView.Alternative;
import aero.interline.customer.boundary.CustomerView.Attribute;
import aero.interline.customer.boundary.CustomerView.Doubt;
import aero.interline.customer.boundary.CustomerView.Identifier;
import aero.interline.customer.boundary.CustomerView.Source;
import aero.interline.customer.control.Profiles;
import aero.interline.customer.entity.Profile;
import aero.interline.domain.customer.Criterion;
import aero.interline.domain.customer.Election;
import aero.interline.domain.customer.GoldenAttribute;
import aero.interline.domain.customer.GoldenTestimonies;
import aero.interline.domain.customer.PersonRecord;
import aero.interline.domain.customer.Survivorship;
import aero.interline.domain.customer.SurvivorshipRule;
import aero.interline.domain.customer.Testimony;
import aero.interline.platform.control.Vault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Says of every value of a customer where it comes from, why it was taken and which others there are: the golden row alone does
 * not know. By the same policy as the fold into that row.
 */
final class GoldenProfile {

    /** For what has no rule of its own. */
    private static final SurvivorshipRule NEWEST = new SurvivorshipRule(List.of(Criterion.RECENT), Map.of());

    private final Survivorship policy;
    private final List<PersonRecord> persons;
    private final Map<UUID, StoredRecord> stored;
    /** What lay sealed, of the newest record first. */
    private final Map<StoredRecord, Profile> profiles = new LinkedHashMap<>();

    GoldenProfile(List<StoredRecord> records, Vault vault, Survivorship policy) {
        this.policy = policy;
        this.stored = records.stream().collect(Collectors.toMap(
                each -> each.person().sourceKey(), Function.identity(), (one, same) -> one, LinkedHashMap::new));
        this.persons = stored.values().stream().map(StoredRecord::person).toList();
        stored.values().stream()
                .filter(record -> record.profile() != null)
                .sorted(Comparator.comparing((StoredRecord record) -> record.person().stamp())
                        .thenComparing(record -> record.person().sourceKey()).reversed())
                .forEach(record -> profiles.put(record, Profiles.open(vault, record.profile())));
    }

    /** What to call somebody without a name. */
    String number() {
        return CustomerNames.of(profiles.values().stream());
    }

    Map<String, Attribute> attributes() {
        Map<String, Attribute> profile = new LinkedHashMap<>();
        List<Testimony<PersonRecord>> names = GoldenTestimonies.names(persons);
        put(profile, "surname", GoldenAttribute.NAME, names, PersonRecord::surname);
        put(profile, "given", GoldenAttribute.NAME, names, PersonRecord::given);
        put(profile, GoldenAttribute.TITLE, PersonRecord::title);
        put(profile, GoldenAttribute.KIND, PersonRecord::kind);
        put(profile, GoldenAttribute.GENDER, PersonRecord::gender);
        put(profile, GoldenAttribute.BIRTH_DATE, PersonRecord::birthDate);
        put(profile, GoldenAttribute.NATIONALITY, PersonRecord::nationality);
        ProfileTestimonies told = new ProfileTestimonies(profiles);
        Map<String, List<Testimony<String>>> others = told.others();
        put(profile, GoldenAttribute.LANGUAGE, others.getOrDefault(GoldenAttribute.LANGUAGE.word(), List.of()));
        put(profile, GoldenAttribute.EMAIL, told.emails());
        put(profile, GoldenAttribute.PHONE, told.phones());
        put(profile, GoldenAttribute.ADDRESS, told.addresses());
        put(profile, GoldenAttribute.TIER, told.tiers());
        others.forEach((name, testimonies) -> Election.hold(testimonies, NEWEST)
                .ifPresent(held -> profile.putIfAbsent(name, attribute(held, Function.identity()))));
        return profile;
    }

    /** Documents, memberships and contacts, each once. */
    List<Identifier> identifiers() {
        List<Identifier> known = new ArrayList<>();
        ProfileTestimonies told = new ProfileTestimonies(profiles);
        told.documents().values().forEach(testimonies -> hold(GoldenAttribute.DOCUMENT, testimonies).ifPresent(held -> {
            IdentityDocument each = held.winner().value();
            known.add(new Identifier("document", each.type(), each.number(), each.country(), each.expires(), source(held)));
        }));
        told.memberships().values().forEach(testimonies -> hold(GoldenAttribute.MEMBERSHIP, testimonies).ifPresent(held -> {
            LoyaltyMembership each = held.winner().value();
            known.add(new Identifier("loyalty", each.carrier(), each.number(), each.tier(), null, source(held)));
        }));
        Map<String, Identifier> contacts = new LinkedHashMap<>();
        profiles.forEach((record, profile) -> contacts(record.source(1), profile)
                .forEach(each -> contacts.putIfAbsent(each.kind() + each.value(), each)));
        known.addAll(contacts.values());
        return known;
    }

    /** What is wrong with the newest profiles, each field once. */
    List<Doubt> quality() {
        Map<String, Doubt> doubts = new LinkedHashMap<>();
        profiles.forEach((record, profile) -> profile.verdicts().forEach(each -> doubts.putIfAbsent(
                each.field(), new Doubt(each.field(), each.found(), each.advice(), record.source(1)))));
        return List.copyOf(doubts.values());
    }

    private static List<Identifier> contacts(Source source, Profile profile) {
        return profile.contacts().stream()
                .map(each -> new Identifier(each.kind().name().toLowerCase(Locale.ROOT), null, each.value(), each.owner(), null, source))
                .toList();
    }

    private <T> void put(Map<String, Attribute> profile, GoldenAttribute attribute, Function<PersonRecord, T> value) {
        put(profile, attribute.word(), attribute, GoldenTestimonies.of(persons, attribute, value), Function.identity());
    }

    private void put(Map<String, Attribute> profile, GoldenAttribute attribute, List<Testimony<String>> testimonies) {
        put(profile, attribute.word(), attribute, testimonies, Function.identity());
    }

    /** @param part of the value that is shown */
    private <T> void put(Map<String, Attribute> profile, String name, GoldenAttribute attribute,
            List<Testimony<T>> testimonies, Function<T, ?> part) {
        hold(attribute, testimonies).filter(held -> part.apply(held.winner().value()) != null)
                .ifPresent(held -> profile.put(name, attribute(held, part)));
    }

    private <T> Optional<Election<T>> hold(GoldenAttribute attribute, List<Testimony<T>> testimonies) {
        return Election.hold(testimonies, policy.rule(attribute));
    }

    private <T> Attribute attribute(Election<T> held, Function<T, ?> part) {
        String value = part.apply(held.winner().value()).toString();
        List<Alternative> others = new ArrayList<>();
        for (Election.Loser<T> each : held.others()) {
            Object other = part.apply(each.testimony().value());
            if (other != null && !other.toString().equals(value)) {
                double share = (double) each.agreeing() / held.telling();
                others.add(new Alternative(other.toString(), each.why(), source(each.testimony(), share)));
            }
        }
        return new Attribute(value, source(held), held.why(), others);
    }

    private Source source(Election<?> held) {
        return source(held.winner(), held.confidence());
    }

    private Source source(Testimony<?> testimony, double confidence) {
        return stored.get(testimony.sourceKey()).source(confidence);
    }
}
