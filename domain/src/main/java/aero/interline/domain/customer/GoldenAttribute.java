package aero.interline.domain.customer;

import java.util.Arrays;
import java.util.Optional;

/** What the golden record consists of; each has a rule of its own in the policy of survivorship. */
public enum GoldenAttribute {
    /** Surname and given name, which always come from one record. */
    NAME("name"),
    TITLE("title"),
    KIND("kind"),
    GENDER("gender"),
    BIRTH_DATE("birthDate"),
    NATIONALITY("nationality"),
    LANGUAGE("language"),
    EMAIL("email"),
    PHONE("phone"),
    ADDRESS("address"),
    /** Which record tells the details of a document that several tell. */
    DOCUMENT("document"),
    /** Which record tells the details of a membership that several tell. */
    MEMBERSHIP("membership"),
    /** Which membership's level stands for the customer. */
    TIER("tier");

    private final String word;

    GoldenAttribute(String word) {
        this.word = word;
    }

    static Optional<GoldenAttribute> named(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    /** As in the file of rules and in the published profile. */
    public String word() {
        return word;
    }
}
