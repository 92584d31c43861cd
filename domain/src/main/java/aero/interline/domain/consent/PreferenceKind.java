package aero.interline.domain.consent;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a customer may prefer, with the form of its values. */
public enum PreferenceKind {
    MEAL("[A-Z]{2}ML", "a meal code of four letters such as VGML"),
    SEAT("WINDOW|AISLE|MIDDLE|BULKHEAD|EXIT", "WINDOW, AISLE, MIDDLE, BULKHEAD or EXIT"),
    READING("[\\p{L}\\p{N}][\\p{L}\\p{N} .&'-]{1,39}", "2 to 40 letters, digits, blanks, dots, hyphens"),
    LANGUAGE("[a-z]{2}", "a language code of two small letters such as fr"),
    ASSISTANCE("[A-Z]{4}", "an assistance code of four letters such as WCHR");

    private final Pattern form;
    private final String rule;

    PreferenceKind(String form, String rule) {
        this.form = Pattern.compile(form);
        this.rule = rule;
    }

    public static Optional<PreferenceKind> named(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    public boolean takes(String value) {
        return form.matcher(value).matches();
    }

    /** What a value looks like, for people. */
    public String rule() {
        return rule;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
