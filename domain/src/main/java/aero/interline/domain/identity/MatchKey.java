package aero.interline.domain.identity;

import aero.interline.domain.customer.StrongKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A way to come upon the records that may be of the same person: two records are compared only if they share one. Nothing
 * follows from sharing one. Eight to ten of a full record, one or two of a bare name; personal data, stored only as keyed hashes.
 *
 * @param text the same for equal keys
 */
public record MatchKey(Kind kind, String text) {

    /** What a key consists of. Each finds pairs that no other finds, or is what people search by, too. */
    public enum Kind {
        EMAIL,
        PHONE,
        MEMBER,
        /** Both names, by their skeletons in alphabetical order: finds swapped, joined and transliterated names. */
        NAME,
        /** The skeleton of one name and the date of birth. */
        NAME_BIRTH,
        /** First letters of the names and the date of birth: finds names with errors. */
        INITIALS_BIRTH,
        /** The number of a document without its type and country. */
        DOCUMENT_NUMBER,
        /** Digits of a member number without the carrier. */
        MEMBER_NUMBER;

        /** Whether two records with one document or member number share a key of this kind. */
        public boolean ofNumber() {
            return this == DOCUMENT_NUMBER || this == MEMBER_NUMBER;
        }
    }

    private static final int MOST_PER_KIND = 3;
    private static final int LEAST_NUMBER = 5;

    /** Of a record, without repetition; none of somebody of whom nothing telling is known. */
    public static List<MatchKey> of(Traits traits) {
        Set<MatchKey> keys = new LinkedHashSet<>();
        first(traits.emails()).forEach(each -> keys.add(ofEmail(each)));
        first(traits.phones()).forEach(each -> keys.add(ofPhone(each)));
        first(traits.members()).forEach(each -> keys.add(new MatchKey(Kind.MEMBER, each)));
        first(traits.documents()).forEach(each -> keys.add(new MatchKey(Kind.DOCUMENT_NUMBER, each.split("/")[1])));
        first(traits.members()).forEach(each -> keys.add(new MatchKey(Kind.MEMBER_NUMBER, each.substring(2))));
        if (traits.named()) {
            addNames(keys, traits);
        }
        return List.copyOf(keys);
    }

    /** Whether there is a key of each document and member number: of more than a few the others are not looked for. */
    public static boolean ofAllNumbers(Traits traits) {
        return traits.documents().size() <= MOST_PER_KIND && traits.members().size() <= MOST_PER_KIND;
    }

    /** What somebody typed as an e-mail address. */
    public static Optional<MatchKey> email(String typed) {
        return Traits.email(typed).map(MatchKey::ofEmail);
    }

    /**
     * What somebody typed as a telephone number; all forms in which it may be kept. Of a number of up to eight digits the last nine
     * begin within the country's code, which not everybody tells.
     */
    public static List<MatchKey> phones(String typed) {
        return Phones.e164(typed, null).map(number -> Stream.concat(Stream.of(number), Phones.shortForms(number)))
                .orElse(Stream.empty()).map(MatchKey::ofPhone).distinct().toList();
    }

    /** The number of a document, whatever its type and country. */
    public static Optional<MatchKey> documentNumber(String typed) {
        String number = StrongKey.compact(typed);
        return number.length() < LEAST_NUMBER ? Optional.empty()
                : Optional.of(new MatchKey(Kind.DOCUMENT_NUMBER, number));
    }

    /** A member number, {@code LH 992003} or {@code LH992003}. */
    public static Optional<MatchKey> member(String typed) {
        String number = StrongKey.compact(typed);
        return number.length() < LEAST_NUMBER ? Optional.empty() : Optional.of(new MatchKey(Kind.MEMBER, number));
    }

    /** @param address as {@link Traits#emails()} holds it */
    static MatchKey ofEmail(String address) {
        return new MatchKey(Kind.EMAIL, address);
    }

    /** By its last nine digits, so that a number with and without its country code meet. */
    static MatchKey ofPhone(String number) {
        int from = Math.max(number.startsWith("+") ? 1 : 0, number.length() - 9);
        return new MatchKey(Kind.PHONE, number.substring(from));
    }

    private static void addNames(Set<MatchKey> keys, Traits traits) {
        String[] families = plain(traits.surname());
        String[] givens = plain(traits.given());
        String surname = skeleton(families);
        String given = skeleton(givens);
        if (!given.isEmpty()) {
            keys.add(new MatchKey(Kind.NAME, sorted(surname, given)));
            bag(families, givens).ifPresent(keys::add);
        }
        if (traits.birthDate() != null) {
            String birth = traits.birthDate().toString();
            keys.add(new MatchKey(Kind.NAME_BIRTH, surname + "/" + birth));
            if (!given.isEmpty()) {
                keys.add(new MatchKey(Kind.NAME_BIRTH, given + "/" + birth));
                keys.add(new MatchKey(Kind.INITIALS_BIRTH, sorted(surname.substring(0, 1), given.substring(0, 1)) + birth));
            }
        }
    }

    private static List<String> first(List<String> values) {
        return values.size() <= MOST_PER_KIND ? values : values.subList(0, MOST_PER_KIND);
    }

    /** The words of a name in the letters A to Z; what has none of them stays as it is. */
    private static String[] plain(String name) {
        if (name == null) {
            return new String[0];
        }
        String plain = Transliteration.ways(name).get(0);
        return (plain.isEmpty() ? name : plain).split(" ");
    }

    /** Of a name written in one word; digits stand for themselves. */
    private static String skeleton(String[] words) {
        String joined = String.join("", words);
        String skeleton = NameSkeleton.of(joined);
        return skeleton.isEmpty() ? joined : skeleton;
    }

    /** Names of more than two words, however they are shared out between surname and given names. */
    private static Optional<MatchKey> bag(String[] families, String[] givens) {
        List<String> words = new ArrayList<>();
        for (String each : families) {
            words.add(NameSkeleton.of(each));
        }
        for (String each : givens) {
            words.add(NameSkeleton.of(each));
        }
        Collections.sort(words);
        return words.size() < 3 ? Optional.empty() : Optional.of(new MatchKey(Kind.NAME, String.join("+", words)));
    }

    private static String sorted(String one, String other) {
        return one.compareTo(other) <= 0 ? one + "/" + other : other + "/" + one;
    }
}
