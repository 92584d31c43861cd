package aero.interline.formats.pnrgov;

/** In EDIFACT an absent part is an empty text; in a fact it is {@code null}. */
final class Texts {
    private Texts() {}

    static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
