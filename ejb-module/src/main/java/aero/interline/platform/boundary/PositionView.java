package aero.interline.platform.boundary;

import aero.interline.contracts.fact.Position;

/**
 * A place in a raw message; {@code null} is what is not known. Offset and length count bytes.
 *
 * @param segment or {@code null}
 * @param line    or {@code null}
 * @param column  or {@code null}
 * @param length  or {@code null}
 */
public record PositionView(Integer segment, Integer line, Integer column, Integer offset, Integer length) {

    /** @return {@code null} for the place of something that stands nowhere */
    public static PositionView of(Position position) {
        return position == null || position.equals(Position.NONE)
                ? null
                : new PositionView(
                        known(position.segment()),
                        known(position.line()),
                        known(position.column()),
                        position.offset(),
                        known(position.length()));
    }

    private static Integer known(int number) {
        return number == 0 ? null : number;
    }
}
