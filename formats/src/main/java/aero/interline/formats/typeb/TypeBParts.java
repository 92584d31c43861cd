package aero.interline.formats.typeb;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes a list apart into parts that the line can carry, and puts the parts together again, byte for byte. A part begins
 * with the head of the list and the destination and action in which the one before it broke off; a passenger is never
 * divided.
 */
public final class TypeBParts {
    /** What a Type B line carries at most in one message, head included. */
    public static final int MOST_BYTES = 3840;

    private TypeBParts() {}

    /**
     * @param list a PNL or ADL of one part, as {@link TypeBWriter} makes it
     * @param most bytes of a part, unless a single passenger needs more
     */
    public static List<byte[]> split(byte[] list, int most) {
        List<String> lines = lines(list);
        int head = head(lines);
        int end = end(lines);
        List<byte[]> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        String destination = "";
        String action = "";
        int block = head;
        boolean holdsNames = false;
        while (block < end) {
            int next = nextBlock(lines, block, end);
            String text = String.join("", lines.subList(block, next));
            int room = most - bytes(headOf(lines, head, parts.size() + 1)) - 12;
            if (holdsNames && bytes(part.toString()) + bytes(text) > room) {
                parts.add(part(lines, head, parts.size() + 1, part, "ENDPART" + (parts.size() + 1) + lineEnd(lines)));
                part = new StringBuilder(lines.get(block).startsWith("-") ? "" : destination + action);
                holdsNames = false;
            }
            part.append(text);
            for (String line : lines.subList(block, next)) {
                destination = line.startsWith("-") ? line : destination;
                action = line.startsWith("-") ? "" : isAction(line) ? line : action;
                holdsNames |= isName(line);
            }
            block = next;
        }
        parts.add(part(lines, head, parts.size() + 1, part, String.join("", lines.subList(end, lines.size()))));
        return parts;
    }

    /** @param parts all parts in their order */
    public static byte[] join(List<byte[]> parts) {
        StringBuilder joined = new StringBuilder();
        String destination = "";
        String action = "";
        for (int i = 0; i < parts.size(); i++) {
            List<String> lines = lines(parts.get(i));
            int end = end(lines);
            boolean begins = i > 0;
            for (int at = i == 0 ? 0 : head(lines); at < end; at++) {
                String line = lines.get(at);
                boolean repeated = begins && (line.equals(destination) || isAction(line) && line.equals(action));
                begins &= repeated;
                if (!repeated) {
                    joined.append(line);
                    action = line.startsWith("-") ? "" : isAction(line) ? line : action;
                }
                destination = line.startsWith("-") ? line : destination;
            }
            if (i == parts.size() - 1) {
                joined.append(String.join("", lines.subList(end, lines.size())));
            }
        }
        return joined.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] part(List<String> lines, int head, int number, StringBuilder text, String end) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes((headOf(lines, head, number) + text + end).getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    private static String headOf(List<String> lines, int head, int number) {
        String flight = lines.get(head - 1);
        int at = flight.lastIndexOf("PART1");
        String told = number == 1 || at < 0 ? flight : flight.substring(0, at) + "PART" + number + flight.substring(at + 5);
        return String.join("", lines.subList(0, head - 1)) + told;
    }

    /** Single bytes as characters, so that what is put together is what was taken apart in any character set. */
    private static List<String> lines(byte[] list) {
        String text = new String(list, StandardCharsets.ISO_8859_1);
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = text.indexOf('\n', from) + 1;
            to = to == 0 ? text.length() : to;
            lines.add(text.substring(from, to));
            from = to;
        }
        return lines;
    }

    private static int bytes(String text) {
        return text.length();
    }

    /** Behind the line of flight and part. */
    private static int head(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(" PART")) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("no line with flight and part");
    }

    private static int end(List<String> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).startsWith("END")) {
                return i;
            }
        }
        throw new IllegalArgumentException("the list has no end");
    }

    private static String lineEnd(List<String> lines) {
        return lines.get(0).endsWith("\r\n") ? "\r\n" : "\n";
    }

    /** A block is a name with its elements; a destination and an action belong to the block behind them. */
    private static int nextBlock(List<String> lines, int from, int end) {
        int i = from;
        while (i < end && !isName(lines.get(i))) {
            i++;
        }
        i++;
        while (i < end && (lines.get(i).startsWith(".") || lines.get(i).startsWith("/"))) {
            i++;
        }
        return Math.min(i, end);
    }

    private static boolean isName(String line) {
        return line.charAt(0) >= '0' && line.charAt(0) <= '9';
    }

    private static boolean isAction(String line) {
        String word = line.stripTrailing();
        return word.equals("ADD") || word.equals("DEL") || word.equals("CHG");
    }
}
