package aero.interline.domain.customer;

import aero.interline.contracts.fact.Gender;
import aero.interline.contracts.fact.PassengerType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * What the hub believes about a customer: a pure fold of the source records by a {@link Survivorship policy}, the same
 * for every order of arrival and after any merge and its undoing (invariant I5). The parts of a name come from one record, so
 * that no name is put together from two.
 *
 * @param surname    {@code null} as long as nobody told a name
 * @param otherNames what else somebody calls the customer, in their own order
 */
public record GoldenRecord(
        String surname,
        String given,
        String title,
        PassengerType kind,
        Gender gender,
        LocalDate birthDate,
        String nationality,
        List<Name> otherNames) {

    /** @param given or {@code null} */
    public record Name(String surname, String given) implements Comparable<Name> {

        private static final Comparator<Name> ORDER =
                Comparator.comparing(Name::surname).thenComparing(Name::given, Comparator.nullsFirst(Comparator.naturalOrder()));

        @Override
        public int compareTo(Name other) {
            return ORDER.compare(this, other);
        }
    }

    /** @param records of one customer, at least one, in any order */
    public static GoldenRecord fold(Collection<PersonRecord> records, Survivorship policy) {
        PersonRecord name = Election.winner(GoldenTestimonies.names(records), policy.rule(GoldenAttribute.NAME))
                .map(Testimony::value).orElse(null);
        String surname = name == null ? null : name.surname();
        String given = name == null ? null : name.given();
        return new GoldenRecord(
                surname,
                given,
                value(records, policy, GoldenAttribute.TITLE, PersonRecord::title),
                value(records, policy, GoldenAttribute.KIND, PersonRecord::kind),
                value(records, policy, GoldenAttribute.GENDER, PersonRecord::gender),
                value(records, policy, GoldenAttribute.BIRTH_DATE, PersonRecord::birthDate),
                value(records, policy, GoldenAttribute.NATIONALITY, PersonRecord::nationality),
                records.stream().filter(PersonRecord::named).map(each -> new Name(each.surname(), each.given())).distinct()
                        .filter(each -> !each.equals(new Name(surname, given))).sorted().toList());
    }

    private static <T> T value(
            Collection<PersonRecord> records, Survivorship policy, GoldenAttribute attribute, Function<PersonRecord, T> told) {
        return Election.winner(GoldenTestimonies.of(records, attribute, told), policy.rule(attribute))
                .map(Testimony::value).orElse(null);
    }
}
