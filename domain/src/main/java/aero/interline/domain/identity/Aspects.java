package aero.interline.domain.identity;

import java.util.List;

/** The aspects by kind. */
final class Aspects {

    private static final List<String> TEXT = List.of("exact", "part", "near", "alike", "different");
    private static final List<String> CODE = List.of("exact", "one sign", "two signs", "different");
    private static final List<String> CATEGORY = List.of("exact", "different");
    private static final List<String> GENERATION = List.of("same", "unmarried", "different");
    private static final List<String> DATE = List.of("exact", "day and month swapped", "one digit", "one part", "different");
    private static final List<String> NUMBERS = List.of("same", "number alone", "one sign", "different");
    private static final List<String> EMAILS = List.of("same", "one sign", "before the at", "different");
    private static final List<String> PHONES = List.of("same", "last digits", "one digit", "different");
    private static final List<String> ADDRESSES = List.of("same", "most", "postal code", "some", "different");

    private Aspects() {}

    static Aspect of(Schema.Part part) {
        String column = part.columns().get(0);
        return switch (part.kind()) {
            case NAMES, LINES -> new PairAspect(column, part.columns().get(1));
            case TEXT -> new ValueAspect<>(column, TEXT, (text, shares) -> Words.of(text, column, shares), Likeness::of);
            case CODE -> new ValueAspect<>(column, CODE, (text, shares) -> text, Aspects::code);
            case CATEGORY -> new ValueAspect<>(column, CATEGORY, (text, shares) -> text,
                    (one, other) -> one.equals(other) ? 0 : 1);
            case GENERATION -> new ValueAspect<>(column, GENERATION, (text, shares) -> text, Aspects::generation);
            case DATE -> new ValueAspect<>(column, DATE, (text, shares) -> BirthDay.of(text), BirthDay::likeness);
            case DOCUMENTS -> new SetAspect<>(column, NUMBERS, DocumentNumber::of, DocumentNumber::likeness);
            case MEMBERS -> new SetAspect<>(column, NUMBERS, MemberNumber::of, MemberNumber::likeness);
            case EMAILS -> new SetAspect<>(column, EMAILS, Email::of, Email::likeness);
            case PHONES -> new SetAspect<>(column, PHONES, text -> text, Aspects::phone);
            case ADDRESSES -> new SetAspect<>(column, ADDRESSES, AddressWords::of, AddressWords::likeness);
        };
    }

    /** {@code MISS} may be a girl or a woman. */
    private static int generation(String one, String other) {
        return one.equals(other) ? 0 : one.equals("MISS") || other.equals("MISS") ? 1 : 2;
    }

    private static int code(String one, String other) {
        if (one.equals(other)) {
            return 0;
        }
        if (Similarity.oneEdit(one, other)) {
            return 1;
        }
        return one.length() == other.length() && one.length() >= 4 && wrong(one, other) <= 2 ? 2 : 3;
    }

    private static int wrong(String one, String other) {
        int wrong = 0;
        for (int i = 0; i < one.length(); i++) {
            wrong += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return wrong;
    }

    private static int phone(String one, String other) {
        if (one.equals(other)) {
            return 0;
        }
        int length = Math.min(8, Math.min(one.length(), other.length()));
        return one.regionMatches(one.length() - length, other, other.length() - length, length) ? 1
                : Similarity.oneEdit(one, other) ? 2 : 3;
    }

    /** Type, number and country of a document. */
    private record DocumentNumber(String type, String number, String country) {

        static DocumentNumber of(String text) {
            String[] parts = text.split("/", -1);
            return new DocumentNumber(parts[0], parts[1], parts[2]);
        }

        int likeness(DocumentNumber other) {
            if (number.equals(other.number)) {
                return country.equals(other.country) ? 0 : 1;
            }
            boolean comparable = country.equals(other.country) && type.equals(other.type);
            return comparable ? Similarity.oneEdit(number, other.number) ? 2 : 3 : Levels.NONE;
        }
    }

    /** Carrier and number of a membership. */
    private record MemberNumber(String carrier, String number) {

        static MemberNumber of(String text) {
            return new MemberNumber(text.substring(0, 2), text.substring(2));
        }

        int likeness(MemberNumber other) {
            if (number.equals(other.number)) {
                return carrier.equals(other.carrier) ? 0 : 1;
            }
            return carrier.equals(other.carrier) ? Similarity.oneEdit(number, other.number) ? 2 : 3 : Levels.NONE;
        }
    }

    /** An e-mail address, divided at the sign. */
    private record Email(String whole, String local) {

        static Email of(String text) {
            return new Email(text, text.substring(0, Math.max(0, text.lastIndexOf('@'))));
        }

        int likeness(Email other) {
            if (whole.equals(other.whole)) {
                return 0;
            }
            return Similarity.oneEdit(whole, other.whole) ? 1
                    : local.length() >= 5 && local.equals(other.local) ? 2 : 3;
        }
    }
}
