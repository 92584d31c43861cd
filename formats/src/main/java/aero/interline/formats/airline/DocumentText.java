package aero.interline.formats.airline;

import aero.interline.contracts.fact.Gender;
import aero.interline.contracts.fact.IdentityDocument;
import aero.interline.contracts.fact.Position;
import java.time.LocalDate;

/**
 * The slash-separated text of SSR DOCS and DOCO (IATA Resolution 830, PSC AIRIMP 3.14.1).
 *
 * <p>DOCS: {@code /type/issuing country/number/nationality/birth date/gender/expiry/surname/given/middle/holder}.
 * DOCO: {@code place of birth/type/number/place of issue/issued on/country it holds for}.
 *
 * @param infantDocument the gender was {@code MI} or {@code FI}: a document of an infant
 */
public record DocumentText(
        IdentityDocument document, String surname, String given, LocalDate birthDate, Gender gender,
        String nationality, boolean infantDocument) {

    public static DocumentText docs(String text, Position at, AirlineDates dates) {
        String[] part = parts(text, text.startsWith("/") ? 1 : 0, 11);
        String gender = Texts.capitals(part[5]);
        String given = part[9].isEmpty() ? part[8] : part[8] + " " + part[9];
        return new DocumentText(
                document(at, part[0], part[2], Countries.alpha3(part[1]), null, dates.expiry(part[6]), null),
                part[7], given, dates.birth(part[4]), gender(gender), Countries.alpha3(part[3]),
                gender.equals("MI") || gender.equals("FI"));
    }

    public static DocumentText doco(String text, Position at, AirlineDates dates) {
        String[] part = parts(text, 0, 7);
        return new DocumentText(
                document(at, part[1], part[2], Countries.alpha3(part[3]), dates.issue(part[4]), null,
                        Countries.alpha3(part[5])),
                "", "", null, null, null, part[6].equals("I"));
    }

    private static IdentityDocument document(Position at, String type, String number, String country, LocalDate issued,
            LocalDate expires, String applicableTo) {
        if (number.isEmpty()) {
            return null;
        }
        return new IdentityDocument(at, type.isEmpty() ? null : Texts.capitals(type), withoutBlanks(number), country,
                issued, expires, applicableTo);
    }

    private static String withoutBlanks(String number) {
        return Texts.capitals(number.indexOf(' ') < 0 ? number : number.replace(" ", ""));
    }

    public static Gender gender(String code) {
        return switch (code) {
            case "M", "MI" -> Gender.MALE;
            case "F", "FI" -> Gender.FEMALE;
            case "U", "X", "UI" -> Gender.UNSPECIFIED;
            default -> null;
        };
    }

    /** Always {@code count} parts, stripped, empty where absent; what goes beyond stays in the last one. */
    public static String[] parts(String text, int from, int count) {
        String[] part = new String[count];
        int at = from;
        for (int i = 0; i < count; i++) {
            int slash = at > text.length() ? -1 : text.indexOf('/', at);
            int end = slash < 0 || i == count - 1 ? text.length() : slash;
            part[i] = at >= text.length() ? "" : Texts.part(text, at, end).strip();
            at = slash < 0 ? text.length() + 1 : slash + 1;
        }
        return part;
    }
}
