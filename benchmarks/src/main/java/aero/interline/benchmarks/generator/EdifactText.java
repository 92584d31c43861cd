package aero.interline.benchmarks.generator;

import java.nio.charset.StandardCharsets;

/** Builds an EDIFACT interchange with the default separators and counts segments. */
final class EdifactText {

    private final StringBuilder text = new StringBuilder(4096);
    private final String afterSegment;
    private int segments;

    /** @param afterSegment what the sender's system puts between segments: a line break or nothing */
    EdifactText(String afterSegment) {
        this.afterSegment = afterSegment;
    }

    /** A segment whose separators stand in the text; data in it must have gone through {@link #data}. */
    EdifactText segment(String content) {
        text.append(content).append('\'').append(afterSegment);
        segments++;
        return this;
    }

    /** The service string advice, which is not a segment and is not counted. */
    EdifactText advice() {
        text.append("UNA:+.?*'").append(afterSegment);
        return this;
    }

    int segments() {
        return segments;
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** Data with the separators released. */
    static String data(String value) {
        return value.replaceAll("([?+:'])", "?$1");
    }
}
