package aero.interline.customer.boundary;

import aero.interline.contracts.exchange.Systems;
import aero.interline.contracts.fact.Contact;
import aero.interline.contracts.fact.IdentityDocument;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.PersonReported;
import aero.interline.customer.entity.Profile;
import aero.interline.domain.customer.NameFolding;
import aero.interline.domain.customer.StrongKey;
import aero.interline.domain.customer.Testimony;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** What the sealed parts of source records testify: contacts, documents, memberships and what else was told. */
final class ProfileTestimonies {

    private final Map<StoredRecord, Profile> profiles;

    /** @param profiles of the newest record first */
    ProfileTestimonies(Map<StoredRecord, Profile> profiles) {
        this.profiles = profiles;
    }

    List<Testimony<String>> emails() {
        return contacts(Set.of(Contact.Kind.EMAIL), each -> each.toLowerCase(Locale.ROOT), each -> 0);
    }

    /** A number with its country code tells more. */
    List<Testimony<String>> phones() {
        return contacts(Set.of(Contact.Kind.PHONE, Contact.Kind.MOBILE), each -> each.replaceAll("\\D", ""),
                each -> each.startsWith("+") ? 1 : 0);
    }

    /** An address of more words tells more. */
    List<Testimony<String>> addresses() {
        return contacts(Set.of(Contact.Kind.ADDRESS), NameFolding::words, each -> NameFolding.words(each).split(" ").length);
    }

    private List<Testimony<String>> contacts(
            Set<Contact.Kind> kinds, Function<String, String> meaning, ToIntFunction<String> complete) {
        List<Testimony<String>> told = new ArrayList<>();
        profiles.forEach((record, profile) -> profile.contacts().stream().filter(each -> kinds.contains(each.kind()))
                .map(Contact::value)
                .forEach(value -> told.add(
                        testimony(record, false, complete.applyAsInt(value), value, meaning.apply(value)))));
        return told;
    }

    /** Levels of memberships; the programme itself knows best. */
    List<Testimony<String>> tiers() {
        List<Testimony<String>> told = new ArrayList<>();
        profiles.forEach((record, profile) -> profile.memberships().stream().filter(each -> each.tier() != null)
                .map(each -> each.carrier() == null ? each.tier() : each.carrier() + " " + each.tier())
                .forEach(tier -> told.add(testimony(record, byProgramme(record), 0, tier, tier))));
        return told;
    }

    /** What else was told, by name in the order of the newest record that tells it. */
    Map<String, List<Testimony<String>>> others() {
        Map<String, List<Testimony<String>>> told = new LinkedHashMap<>();
        profiles.forEach((record, profile) -> {
            for (PersonReported.Attribute each : profile.attributes()) {
                told.computeIfAbsent(each.name(), none -> new ArrayList<>())
                        .add(testimony(record, false, 0, each.value(), each.value().toUpperCase(Locale.ROOT)));
            }
        });
        return told;
    }

    /** Those who tell of a document, by its number. */
    Map<String, List<Testimony<IdentityDocument>>> documents() {
        Map<String, List<Testimony<IdentityDocument>>> told = new LinkedHashMap<>();
        profiles.forEach((record, profile) -> profile.documents().stream().filter(each -> each.number() != null)
                .forEach(each -> told.computeIfAbsent(each.type() + "/" + StrongKey.compact(each.number()), none -> new ArrayList<>())
                        .add(testimony(record, false, details(each), each, each.country() + "/" + each.expires()))));
        return told;
    }

    private static int details(IdentityDocument document) {
        return (document.country() == null ? 0 : 1) + (document.expires() == null ? 0 : 1);
    }

    /** Those who tell of a membership, by its number. */
    Map<String, List<Testimony<LoyaltyMembership>>> memberships() {
        Map<String, List<Testimony<LoyaltyMembership>>> told = new LinkedHashMap<>();
        profiles.forEach((record, profile) -> profile.memberships().forEach(
                each -> told.computeIfAbsent(each.carrier() + "/" + StrongKey.compact(each.number()), none -> new ArrayList<>())
                        .add(testimony(record, byProgramme(record), 0, each, String.valueOf(each.tier())))));
        return told;
    }

    private static boolean byProgramme(StoredRecord record) {
        return Systems.LOYALTY.equals(record.system());
    }

    private static <T> Testimony<T> testimony(
            StoredRecord record, boolean verified, int complete, T value, String meaning) {
        return new Testimony<>(record.person().sourceKey(), record.system(), record.person().stamp(), verified, complete,
                value, meaning);
    }
}
