package aero.interline.domain.consent;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A way on which a customer is contacted. */
public enum Channel {
    EMAIL,
    SMS,
    PHONE,
    POST,
    PUSH,
    MESSENGER;

    /** As in requests and in the configuration: {@code email}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Channel> named(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
