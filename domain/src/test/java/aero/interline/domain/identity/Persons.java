package aero.interline.domain.identity;

import aero.interline.contracts.fact.Gender;
import aero.interline.domain.customer.OfferedKeys;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Traits and records by what they tell: {@code person("SMITH/JOHN").born("1980-03-04").email("j@x.org").record("a")}. */
final class Persons {

    private static final AtomicLong GROUPS = new AtomicLong(1000);

    private final AirlineName name;
    private LocalDate birthDate;
    private boolean proven;
    private Gender gender;
    private String nationality;
    private final List<String> documents = new ArrayList<>();
    private final List<String> members = new ArrayList<>();
    private final List<String> emails = new ArrayList<>();
    private final List<String> phones = new ArrayList<>();
    private final List<PostalAddress> addresses = new ArrayList<>();
    private OfferedKeys keys = OfferedKeys.NONE;
    private long group = GROUPS.incrementAndGet();

    private Persons(AirlineName name) {
        this.name = name;
    }

    static Persons person(String raw) {
        return new Persons(AirlineName.of(raw));
    }

    static Persons nobodyNamed() {
        return new Persons(new AirlineName(null, null, null));
    }

    Persons born(String day) {
        birthDate = LocalDate.parse(day);
        return this;
    }

    Persons gender(Gender told) {
        gender = told;
        return this;
    }

    Persons nationality(String told) {
        nationality = told;
        return this;
    }

    Persons passport(String number, String country) {
        documents.add("P/" + number + "/" + country);
        proven = true;
        keys = with(keys, List.of(uuid("P/" + number + "/" + country)), List.of(), List.of(), List.of());
        return this;
    }

    Persons member(String number) {
        members.add(number);
        List<UUID> loyalty = name.surname() == null ? List.of()
                : List.of(uuid(number + "/" + name.surname() + "/" + name.given()));
        keys = with(keys, List.of(), loyalty, List.of(), List.of(uuid(number)));
        return this;
    }

    Persons journey(String locator) {
        keys = with(keys, List.of(), List.of(), List.of(uuid(locator + "/" + name.surname() + "/" + name.given())),
                List.of());
        return this;
    }

    Persons email(String told) {
        emails.add(told);
        return this;
    }

    Persons phone(String told) {
        phones.add(told);
        return this;
    }

    Persons address(String told) {
        addresses.add(PostalAddress.of(told));
        return this;
    }

    Persons inGroup(long number) {
        group = number;
        return this;
    }

    Traits traits() {
        return new Traits(name.surname(), name.given(), name.title(), birthDate, proven && birthDate != null,
                gender == null ? AirlineName.genderOf(name.title()) : gender, nationality, null, documents, members,
                emails, phones, addresses);
    }

    IdentityRecord record(String sourceKey) {
        Traits traits = traits();
        return new IdentityRecord(uuid(sourceKey), group, null, null, traits, print(traits), keys);
    }

    static long print(Traits traits) {
        return UUID.nameUUIDFromBytes(traits.encoded()).getMostSignificantBits();
    }

    static UUID uuid(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static OfferedKeys with(OfferedKeys keys, List<UUID> documents, List<UUID> loyalties, List<UUID> journeys,
            List<UUID> members) {
        return new OfferedKeys(both(keys.documents(), documents), both(keys.loyalties(), loyalties),
                both(keys.journeys(), journeys), both(keys.members(), members));
    }

    private static List<UUID> both(List<UUID> one, List<UUID> other) {
        List<UUID> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
