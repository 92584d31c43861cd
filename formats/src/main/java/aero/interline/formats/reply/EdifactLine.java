package aero.interline.formats.reply;

import java.util.Locale;

/** Segments under construction, with the standard service characters and in the upper case of character set level A. */
final class EdifactLine {
    private final StringBuilder text = new StringBuilder(256);
    private int segments;

    /** @param elements each with its components parted by {@link #composite}; trailing empty ones are left out */
    EdifactLine segment(String tag, String... elements) {
        int last = elements.length;
        while (last > 0 && (elements[last - 1] == null || elements[last - 1].isEmpty())) {
            last--;
        }
        text.append(tag);
        for (int i = 0; i < last; i++) {
            text.append('+').append(elements[i] == null ? "" : elements[i]);
        }
        text.append("'\r\n");
        segments++;
        return this;
    }

    static String composite(String... components) {
        int last = components.length;
        while (last > 1 && components[last - 1].isEmpty()) {
            last--;
        }
        StringBuilder composite = new StringBuilder();
        for (int i = 0; i < last; i++) {
            composite.append(i == 0 ? "" : ":").append(escaped(components[i]));
        }
        return composite.toString();
    }

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (char c : text.toUpperCase(Locale.ROOT).toCharArray()) {
            if (c == '+' || c == ':' || c == '\'' || c == '?') {
                escaped.append('?');
            }
            escaped.append(c < ' ' || c > '~' ? ' ' : c);
        }
        return escaped.toString();
    }

    int segments() {
        return segments;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
