package aero.interline.formats.fixed;

import aero.interline.formats.fixed.CobolItem.Usage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The record layouts of a COBOL copybook, one for each level 01. It takes what record files need: PIC X, A, 9, S9 and V,
 * COMP-3, COMP and BINARY, SIGN TRAILING SEPARATE, OCCURS with DEPENDING ON, REDEFINES, FILLER; VALUE and levels 66 and 88 are
 * passed over. Anything else is refused when the copybook is read, never guessed at.
 */
final class Copybook {
    private static final Pattern COUNTED = Pattern.compile("(.)\\((\\d{1,5})\\)");
    private static final Pattern LITERAL = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final int MOST_DIGITS = 18;

    private final List<CobolItem> records = new ArrayList<>();
    /** A number for each name. */
    private final Map<String, Integer> names = new HashMap<>();

    /** @throws IllegalArgumentException if it holds what cannot be read, with the statement */
    Copybook(String source) {
        StringBuilder text = new StringBuilder();
        for (String line : source.split("\\R")) {
            text.append(code(line)).append('\n');
        }
        Deque<CobolItem> open = new ArrayDeque<>();
        for (String statement : LITERAL.matcher(text).replaceAll("LITERAL").split("\\.(?=\\s)")) {
            if (!statement.isBlank()) {
                add(statement.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT), open);
            }
        }
        if (records.isEmpty()) {
            throw new IllegalArgumentException("the copybook declares no record: no level 01");
        }
        records.forEach(Copybook::check);
    }

    /** The record of this name, {@code null} if there is none. */
    CobolItem record(String name) {
        return records.stream().filter(each -> each.name.equals(name)).findFirst().orElse(null);
    }

    /** The first item of this name, {@code null} if there is none. */
    CobolItem find(String name) {
        return records.stream().map(each -> each.find(name)).filter(Objects::nonNull).findFirst().orElse(null);
    }

    List<CobolItem> records() {
        return records;
    }

    /** Without the sequence number in columns 1 to 6, the identification behind column 72, and comment lines. */
    private static String code(String line) {
        boolean numbered = line.length() > 6 && line.substring(0, 6).matches("\\d{6}| {6}");
        if (numbered && (line.charAt(6) == '*' || line.charAt(6) == '/') || line.strip().startsWith("*")) {
            return "";
        }
        return numbered ? line.substring(6, Math.min(line.length(), 72)) : line;
    }

    private void add(String statement, Deque<CobolItem> open) {
        String[] words = statement.split(" ");
        if (words.length < 1 || !words[0].matches("\\d{1,2}")) {
            throw new IllegalArgumentException("no level number: " + statement);
        }
        int level = Integer.parseInt(words[0]);
        if (level == 88 || level == 66) {
            return;
        }
        boolean named = words.length > 1 && !words[1].matches("PIC|PICTURE|OCCURS|REDEFINES|USAGE|VALUE");
        String name = named ? words[1] : "FILLER";
        CobolItem item = new CobolItem(level, name, names.computeIfAbsent(name, each -> names.size()));
        new Clauses(words, named ? 2 : 1, statement).into(item);
        while (!open.isEmpty() && open.peek().level >= level) {
            open.pop();
        }
        if (level == 1 || level == 77) {
            records.add(item);
        } else if (open.isEmpty()) {
            throw new IllegalArgumentException("an item outside of a record: " + statement);
        } else {
            open.peek().children.add(item);
            open.peek().redefined |= item.redefines != null;
        }
        open.push(item);
    }

    private static void check(CobolItem item) {
        if (item.group() == (item.usage != null)) {
            throw new IllegalArgumentException(item.name + " needs either a picture or items below it");
        }
        item.children.forEach(Copybook::check);
    }

    /** The words behind level and name. */
    private static final class Clauses {
        private final String[] words;
        private final String statement;
        private int at;

        Clauses(String[] words, int at, String statement) {
            this.words = words;
            this.at = at;
            this.statement = statement;
        }

        void into(CobolItem item) {
            String usage = "DISPLAY";
            while (at < words.length) {
                String word = words[at++];
                switch (word) {
                    case "PIC", "PICTURE" -> picture(skip("IS"), item);
                    case "REDEFINES" -> item.redefines = next();
                    case "OCCURS" -> occurs(item);
                    case "SIGN" -> sign(item);
                    case "USAGE" -> usage = skip("IS");
                    case "COMP-3", "COMPUTATIONAL-3", "PACKED-DECIMAL", "COMP", "COMPUTATIONAL", "COMP-4", "COMP-5", "BINARY",
                            "DISPLAY" -> usage = word;
                    case "VALUE" -> skip("IS");
                    default -> throw refused("the word " + word);
                }
            }
            if (item.usage == Usage.ZONED) {
                item.usage = switch (usage) {
                    case "DISPLAY" -> Usage.ZONED;
                    case "COMP-3", "COMPUTATIONAL-3", "PACKED-DECIMAL" -> Usage.PACKED;
                    case "COMP", "COMPUTATIONAL", "COMP-4", "COMP-5", "BINARY" -> Usage.BINARY;
                    default -> throw refused("the usage " + usage);
                };
            }
        }

        private String next() {
            if (at >= words.length) {
                throw refused("an end in the middle");
            }
            return words[at++];
        }

        private String skip(String filler) {
            String word = next();
            return word.equals(filler) ? next() : word;
        }

        private void occurs(CobolItem item) {
            item.most = number(next());
            item.least = item.most;
            if (at < words.length && words[at].equals("TO")) {
                at++;
                item.most = number(next());
            }
            if (at < words.length && words[at].equals("TIMES")) {
                at++;
            }
            if (at < words.length && words[at].equals("DEPENDING")) {
                at++;
                item.dependsOn = skip("ON");
            }
            if (item.dependsOn == null && item.least != item.most) {
                throw refused("OCCURS ... TO without DEPENDING ON");
            }
        }

        private int number(String word) {
            if (!word.matches("\\d{1,5}")) {
                throw refused("the number " + word);
            }
            return Integer.parseInt(word);
        }

        private void sign(CobolItem item) {
            String word = skip("IS");
            if (!word.equals("TRAILING")) {
                throw refused("SIGN " + word);
            }
            if (at < words.length && words[at].equals("SEPARATE")) {
                at++;
                item.separateSign = true;
                if (at < words.length && words[at].equals("CHARACTER")) {
                    at++;
                }
            }
        }

        private void picture(String picture, CobolItem item) {
            Matcher counted = COUNTED.matcher(picture);
            String plain = counted.replaceAll(each -> each.group(1).repeat(Math.min(32_000, Integer.parseInt(each.group(2)))));
            if (plain.matches("[XA]+")) {
                item.usage = Usage.TEXT;
                item.digits = plain.length();
                return;
            }
            if (!plain.matches("S?9*V?9*") || plain.indexOf('9') < 0) {
                throw refused("the picture " + picture);
            }
            item.usage = Usage.ZONED;
            item.signed = plain.startsWith("S");
            item.digits = (int) plain.chars().filter(c -> c == '9').count();
            int point = plain.indexOf('V');
            item.scale = point < 0 ? 0 : plain.length() - point - 1;
            if (item.digits > MOST_DIGITS) {
                throw refused("more than " + MOST_DIGITS + " digits");
            }
        }

        private IllegalArgumentException refused(String what) {
            return new IllegalArgumentException("this reader of copybooks does not take " + what + ": " + statement);
        }
    }
}
