package aero.interline.formats.published;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the Javadoc of a record says about its components. */
final class RecordComments {
    private static final Pattern COMMENT = Pattern.compile("/\\*\\*((?:[^*]|\\*(?!/))*)\\*/\\s*(?:@\\w+\\s*)*public record (\\w+)");

    private final Path sources;

    /** @param sources folder of the records' packages */
    RecordComments(Path sources) {
        this.sources = sources;
    }

    /** The text of {@code @param component}, as a sentence; {@code null} if there is none. */
    String of(Class<?> record, String component) {
        Class<?> outer = record.getEnclosingClass() == null ? record : record.getEnclosingClass();
        Matcher found = COMMENT.matcher(text(sources.resolve(outer.getName().replace('.', '/') + ".java")));
        while (found.find()) {
            if (found.group(2).equals(record.getSimpleName())) {
                return param(found.group(1), component);
            }
        }
        return null;
    }

    private static String param(String comment, String component) {
        String plain = comment.replaceAll("\\n\\s*\\*", " ").replaceAll("\\s+", " ");
        Matcher tag = Pattern.compile("@param " + component + " (.*?)(?= @param | @return |$)").matcher(plain);
        if (!tag.find()) {
            return null;
        }
        String words = tag.group(1).replaceAll("\\{@\\w+ #?([^}]*)}", "$1").replaceAll(",? or null", "").strip();
        String sentence = Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
