package aero.interline.formats.airline;

/** In EDIFACT an absent part is an empty text; in a fact it is {@code null}. */
public final class Texts {
    private Texts() {}

    public static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
