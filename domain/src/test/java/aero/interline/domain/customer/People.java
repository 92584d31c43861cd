package aero.interline.domain.customer;

import aero.interline.contracts.fact.Gender;
import aero.interline.contracts.fact.PassengerType;
import aero.interline.domain.exchange.Stamp;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Person records for tests: {@code People.record("A1", 1).documents("P1")}. */
final class People {

    private People() {}

    static PersonRecord record(String name, long group, List<String> documents, List<String> loyalties) {
        return new PersonRecord(name.hashCode(), uuid("source " + name), group, "booking", name, "GIVEN", null,
                PassengerType.ADULT, null, null, null, stamp(0, name),
                new OfferedKeys(uuids(documents), uuids(loyalties), List.of(), List.of()));
    }

    /** @param name {@code null} for somebody known by a number alone, who is told here by the source */
    static PersonRecord record(String source, String name, long group, OfferedKeys keys) {
        return new PersonRecord(source.hashCode(), uuid("source " + source), group, "booking", name, name == null ? null : "GIVEN",
                source, PassengerType.ADULT, null, null, null, stamp(0, source), keys);
    }

    static OfferedKeys keys(List<String> documents, List<String> loyalties, List<String> journeys, List<String> members) {
        return new OfferedKeys(uuids(documents), uuids(loyalties), uuids(journeys), uuids(members));
    }

    static PersonRecord member(String name, long group, String... numbers) {
        return record(name == null ? "NUMBER" + group : name, name, group,
                keys(List.of(), List.of(), List.of(), List.of(numbers)));
    }

    static PersonRecord version(int day, String surname, String given, String title, Gender gender) {
        return new PersonRecord(day, uuid(surname + given + day), day, "booking", surname, given, title, PassengerType.ADULT,
                gender, null, null, stamp(day, surname == null ? "" : surname), OfferedKeys.NONE);
    }

    /** What a system told on a day, with or without an identity document. */
    static PersonRecord told(String system, int day, String surname, String given, LocalDate birthDate, boolean documented) {
        String key = system + day + surname + given + birthDate + documented;
        return new PersonRecord(day, uuid(key), day, system, surname, given, null, PassengerType.ADULT, null, birthDate, null,
                stamp(day, key), documented ? keys(List.of(key), List.of(), List.of(), List.of()) : OfferedKeys.NONE);
    }

    private static Stamp stamp(int day, String hash) {
        return new Stamp(Instant.EPOCH.plusSeconds(86_400L * day), null, hash.getBytes(StandardCharsets.UTF_8));
    }

    private static List<UUID> uuids(List<String> names) {
        return names.stream().map(People::uuid).toList();
    }

    private static UUID uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Each person as its surnames, sorted, joined by a plus; all persons sorted. */
    static List<String> persons(List<PersonRecord> records) {
        return Family.of(records).stream().flatMap(family -> family.persons().stream()).map(People::names).sorted().toList();
    }

    static List<String> families(List<PersonRecord> records) {
        return Family.of(records).stream()
                .map(family -> names(family.persons().stream().flatMap(List::stream).toList())).sorted().toList();
    }

    private static String names(List<PersonRecord> records) {
        Stream<String> names =
                records.stream().map(each -> each.named() ? each.surname() : each.title()).sorted();
        return String.join("+", names.toList());
    }
}
