package aero.interline.privacy.control;

import aero.interline.privacy.entity.Traces;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Looks for a person's numbers and names in bytes that nobody understands. */
final class PersonSearch {

    /** Titles stand behind given names without a blank. */
    private static final List<String> GLUED = List.of("MR", "MRS", "MS", "MISS", "MSTR", "DR", "CHD", "INF", "PROF");
    /** Shorter ones are codes of carriers too. */
    private static final int LEAST_NAME = 3;

    private final Set<String> numbers;
    private final Set<String> words = new TreeSet<>();

    PersonSearch(Collection<String> numbers, Collection<Traces.Name> names) {
        this.numbers = new TreeSet<>(numbers);
        names.stream().flatMap(each -> Stream.of(each.surname() == null ? "" : each.surname(), each.given() == null ? "" : each.given()))
                .flatMap(name -> Stream.concat(Stream.of(name), Stream.of(name.split("[\\s-]+"))))
                .map(String::strip)
                .filter(name -> name.length() >= LEAST_NAME)
                .forEach(words::add);
        names.stream().filter(each -> each.surname() != null && each.given() != null)
                .forEach(each -> words.add(each.surname() + "/" + each.given()));
    }

    /** The same, but for what others have as well. */
    PersonSearch without(Collection<String> othersNumbers, Collection<String> othersNames) {
        PersonSearch rest = new PersonSearch(List.of(), List.of());
        rest.numbers.addAll(numbers);
        rest.numbers.removeAll(othersNumbers);
        Set<String> theirs = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        theirs.addAll(othersNames);
        words.stream().filter(word -> !theirs.contains(word)).forEach(rest.words::add);
        return rest;
    }

    /** A free text without numbers and names; {@code null} of {@code null}. */
    String covered(String text) {
        if (text == null) {
            return null;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        FoldedText looked = new FoldedText(bytes);
        ByteMask mask = new ByteMask(bytes, looked);
        coverNumbers(looked, mask);
        coverNames(looked, mask, 0, looked.length());
        return mask.masked() == 0 ? text : new String(mask.body(), StandardCharsets.UTF_8);
    }

    boolean findsNumber(FoldedText text) {
        for (String number : numbers) {
            for (byte[] form : text.forms(number)) {
                if (text.find(form, 0) >= 0) {
                    return true;
                }
            }
        }
        return false;
    }

    void coverNumbers(FoldedText text, ByteMask mask) {
        for (String number : numbers) {
            for (byte[] form : text.forms(number)) {
                for (int at = text.find(form, 0); at >= 0; at = text.find(form, at + form.length)) {
                    mask.value(at, form.length);
                }
            }
        }
    }

    /** Names between two places, where they stand as words. */
    void coverNames(FoldedText text, ByteMask mask, int from, int to) {
        for (String word : words) {
            for (byte[] form : text.forms(word)) {
                for (int at = text.find(form, from); at >= 0 && at < to; at = text.find(form, at + form.length)) {
                    if (!text.letter(at - 1) && ends(text, at + form.length)) {
                        mask.value(at, form.length);
                    }
                }
            }
        }
    }

    /** Names near the numbers: what is close to a passport number is about its holder. */
    void coverNamesNearNumbers(FoldedText text, ByteMask mask, int distance) {
        for (String number : numbers) {
            for (byte[] form : text.forms(number)) {
                for (int at = text.find(form, 0); at >= 0; at = text.find(form, at + form.length)) {
                    coverNames(text, mask, Math.max(0, at - distance), at + distance);
                }
            }
        }
    }

    private static boolean ends(FoldedText text, int at) {
        if (!text.letter(at)) {
            return true;
        }
        for (String title : GLUED) {
            byte[] form = title.getBytes(StandardCharsets.US_ASCII);
            if (text.stands(form, at) && !text.letter(at + form.length)) {
                return true;
            }
        }
        return false;
    }
}
