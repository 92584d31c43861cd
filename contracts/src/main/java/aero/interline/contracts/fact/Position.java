package aero.interline.contracts.fact;

/**
 * Where something stands in a raw message. A zero means "not known" or "does not apply to this format".
 *
 * @param segment 1-based ordinal of the segment or record
 * @param line    1-based line
 * @param column  1-based column within the line, in bytes
 * @param offset  0-based byte offset of the first byte
 * @param length  length in bytes
 */
public record Position(int segment, int line, int column, int offset, int length) {

    /** The place of something that stands nowhere, for instance an assumption about the whole message. */
    public static final Position NONE = new Position(0, 0, 0, 0, 0);

    public int end() {
        return offset + length;
    }

    @Override
    public String toString() {
        if (this.equals(NONE)) {
            return "-";
        }
        return (segment > 0 ? "segment " + segment + ", " : "") + "line " + line + ", column " + column;
    }
}
