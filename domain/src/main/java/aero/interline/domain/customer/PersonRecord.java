package aero.interline.domain.customer;

import aero.interline.contracts.fact.Gender;
import aero.interline.contracts.fact.PassengerType;
import aero.interline.domain.exchange.Stamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * What one report says about one person, as far as recognition and the golden record need it.
 *
 * @param id        of the row; the rules never look at it, since it tells the order of arrival
 * @param sourceKey the same for every version of this record, different from every other record
 * @param group     two records of one reservation, or of one list about a flight, are never one person
 * @param system    whose report it is
 * @param surname   {@code null} for somebody who is known by a number alone
 * @param kind      {@code null} where no journey was told
 */
public record PersonRecord(
        long id,
        UUID sourceKey,
        long group,
        String system,
        String surname,
        String given,
        String title,
        PassengerType kind,
        Gender gender,
        LocalDate birthDate,
        String nationality,
        Stamp stamp,
        OfferedKeys keys) {

    /** Whether somebody told a name. */
    public boolean named() {
        return surname != null;
    }

    public PersonRecord with(OfferedKeys others) {
        return new PersonRecord(id, sourceKey, group, system, surname, given, title, kind, gender, birthDate, nationality, stamp, others);
    }

    /** Whether it came with an identity document, which holds name, gender, birth date and nationality. */
    public boolean documented() {
        return !keys.documents().isEmpty();
    }

    /** Whether both offer the same key of a kind, for instance {@code OfferedKeys::documents}. */
    public boolean shares(PersonRecord other, Function<OfferedKeys, List<UUID>> kind) {
        return kind.apply(keys).stream().anyMatch(kind.apply(other.keys)::contains);
    }
}
