package aero.interline.domain.customer;

import aero.interline.contracts.fact.Gender;
import aero.interline.contracts.fact.PassengerType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * What the hub believes about a customer: for each attribute the newest record that has it (invariant I5). The parts of
 * a name come from one record, so that no name is put together from two: the newest that has both, else the newest that
 * has a surname.
 *
 * @param surname {@code null} as long as nobody told a name
 * @param nameKey what the customer is listed and searched under, empty without a name
 */
public record GoldenRecord(
        String surname,
        String given,
        String title,
        PassengerType kind,
        Gender gender,
        LocalDate birthDate,
        String nationality,
        String nameKey) {

    /** @param records of one customer, at least one, in any order */
    public static GoldenRecord fold(Collection<PersonRecord> records) {
        List<PersonRecord> newest = records.stream().sorted(PersonRecord.NEWEST_FIRST).toList();
        PersonRecord name = newest.stream().filter(r -> r.given() != null).findFirst()
                .or(() -> newest.stream().filter(PersonRecord::named).findFirst())
                .orElse(newest.get(0));
        return new GoldenRecord(
                name.surname(),
                name.given(),
                newest(newest, PersonRecord::title),
                newest(newest, PersonRecord::kind),
                newest(newest, PersonRecord::gender),
                newest(newest, PersonRecord::birthDate),
                newest(newest, PersonRecord::nationality),
                NameFolding.key(name.surname(), name.given()));
    }

    private static <T> T newest(List<PersonRecord> records, Function<PersonRecord, T> attribute) {
        return records.stream().map(attribute).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
