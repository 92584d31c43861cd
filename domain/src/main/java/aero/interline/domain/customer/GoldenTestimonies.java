package aero.interline.domain.customer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What person records testify about the attributes that lie in the golden row. */
public final class GoldenTestimonies {

    /** A given name of one letter is an initial. */
    private static final int INITIAL = 1;
    private static final int WITHOUT_SURNAME = 0;
    private static final int SURNAME_ALONE = 1;
    private static final int WITH_INITIAL = 2;
    private static final int FULL = 3;

    private GoldenTestimonies() {}

    /** A name is the record that tells it, since its parts belong together. */
    public static List<Testimony<PersonRecord>> names(Collection<PersonRecord> records) {
        List<Testimony<PersonRecord>> told = new ArrayList<>(records.size());
        for (PersonRecord each : records) {
            if (each.named()) {
                told.add(new Testimony<>(each.sourceKey(), each.system(), each.stamp(), each.documented(), fullness(each), each,
                        NameFolding.key(each.surname(), each.given())));
            }
        }
        return told;
    }

    private static int fullness(PersonRecord record) {
        if (record.surname().isBlank()) {
            return WITHOUT_SURNAME;
        }
        if (record.given() == null) {
            return SURNAME_ALONE;
        }
        return NameFolding.joined(record.given()).length() <= INITIAL ? WITH_INITIAL : FULL;
    }

    public static <T> List<Testimony<T>> of(
            Collection<PersonRecord> records, GoldenAttribute attribute, Function<PersonRecord, T> value) {
        List<Testimony<T>> told = new ArrayList<>(records.size());
        for (PersonRecord each : records) {
            T said = value.apply(each);
            if (said != null) {
                told.add(new Testimony<>(each.sourceKey(), each.system(), each.stamp(),
                        provenByDocument(attribute) && each.documented(), 0, said, said.toString().toUpperCase(Locale.ROOT)));
            }
        }
        return told;
    }

    private static boolean provenByDocument(GoldenAttribute attribute) {
        return attribute == GoldenAttribute.GENDER || attribute == GoldenAttribute.BIRTH_DATE
                || attribute == GoldenAttribute.NATIONALITY;
    }
}
