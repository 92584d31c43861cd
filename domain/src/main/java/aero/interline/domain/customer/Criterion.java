package aero.interline.domain.customer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may make one testimony better than another. */
public enum Criterion {
    /** It tells more of the value: a given name instead of an initial. */
    COMPLETE,
    /** Somebody saw a proof: an identity document, or the programme that gave the number out. */
    VERIFIED,
    /** It comes from a system that is trusted more in this. */
    TRUST,
    /** It was told later. */
    RECENT;

    static Optional<Criterion> named(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** As in the file of rules. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
