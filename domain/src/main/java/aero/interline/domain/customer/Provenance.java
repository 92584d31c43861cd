package aero.interline.domain.customer;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where a value of a golden record comes from, by the same rule as {@link GoldenRecord#fold}.
 *
 * @param record     the newest record that tells the attribute
 * @param confidence the part of the records telling the attribute that agree with it, from more than 0 to 1
 */
public record Provenance(PersonRecord record, double confidence) {

    /** Of one attribute; nothing if no record tells it. */
    public static <T> Optional<Provenance> of(Collection<PersonRecord> records, Function<PersonRecord, T> attribute) {
        List<PersonRecord> telling = records.stream()
                .filter(record -> attribute.apply(record) != null)
                .sorted(PersonRecord.NEWEST_FIRST)
                .toList();
        if (telling.isEmpty()) {
            return Optional.empty();
        }
        T value = attribute.apply(telling.get(0));
        long agreeing = telling.stream()
                .filter(record -> Objects.equals(value, attribute.apply(record)))
                .count();
        return Optional.of(new Provenance(telling.get(0), (double) agreeing / telling.size()));
    }

    /** Of surname and given name, which always come from one record: the newest that has both, else the newest. */
    public static Optional<Provenance> ofName(Collection<PersonRecord> records) {
        Function<PersonRecord, String> folded =
                record -> record.named() ? NameFolding.key(record.surname(), record.given()) : null;
        List<PersonRecord> full =
                records.stream().filter(record -> record.given() != null).toList();
        return of(full.isEmpty() ? records : full, folded);
    }
}
