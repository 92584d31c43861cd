package aero.interline.domain.identity;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Telephone numbers in one form. Agents type them with blanks, city codes in front and remarks behind. */
public final class Phones {

    private record Asked(String text, String region) {}

    private static final int SHORTEST = 6;
    private static final int LONGEST = 15;
    /** The longest that are told apart from others only together with some of the country's code. */
    private static final int SHORT = 8;
    /** Numbers are asked for again and again, for the passengers of a reservation share theirs. */
    private static final int REMEMBERED = 20_000;
    private static final int LONGEST_REMEMBERED = 40;
    private static final Map<Asked, Optional<String>> KNOWN = new ConcurrentHashMap<>();

    private Phones() {}

    /**
     * E.164 if the country is told or can be assumed, else the digits alone, so that two of the same kind still compare.
     *
     * @param region ISO 3166 alpha-2 assumed for a number without a country code, or {@code null}
     */
    public static Optional<String> e164(String text, String region) {
        if (text.length() > LONGEST_REMEMBERED) {
            return worked(text, region);
        }
        if (KNOWN.size() >= REMEMBERED) {
            KNOWN.clear();
        }
        return KNOWN.computeIfAbsent(new Asked(text, region), asked -> worked(asked.text(), asked.region()));
    }

    /**
     * A number of a country with short ones in the other form: without the country's code, or with that of each country in which there
     * may be such a number.
     *
     * @param number as {@link #e164} gives it
     */
    static Stream<String> shortForms(String number) {
        PhoneNumberUtil rules = PhoneNumberUtil.getInstance();
        if (!number.startsWith("+")) {
            return number.length() > SHORT ? Stream.empty()
                    : rules.getSupportedCallingCodes().stream().map(code -> "+" + code + number).filter(each -> valid(each, null).isPresent());
        }
        try {
            String home = rules.getNationalSignificantNumber(rules.parse(number, null));
            return home.length() > SHORT ? Stream.empty() : Stream.of(home);
        } catch (NumberParseException e) {
            return Stream.empty();
        }
    }

    /** Whose number was asked for, may have been erased. */
    public static void forget() {
        KNOWN.clear();
    }

    private static Optional<String> worked(String text, String region) {
        String digits = digits(text);
        if (digits.length() < SHORTEST || digits.length() > LONGEST + 2) {
            return Optional.empty();
        }
        boolean international = text.indexOf('+') >= 0 || digits.startsWith("00");
        String plain = digits.startsWith("00") ? digits.substring(2) : digits;
        Optional<String> number = international || region == null ? valid("+" + plain, null) : valid(digits, region);
        if (number.isEmpty() && !international && region != null) {
            number = valid("+" + plain, null);
        }
        return number.isPresent() ? number : Optional.of(international ? "+" + plain : digits);
    }

    private static Optional<String> valid(String number, String region) {
        PhoneNumberUtil rules = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber parsed = rules.parse(number, region);
            return rules.isValidNumber(parsed) ? Optional.of(rules.format(parsed, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int digit = Character.digit(text.charAt(i), 10);
            if (digit >= 0) {
                digits.append((char) ('0' + digit));
            }
        }
        return digits.toString();
    }
}
