package aero.interline.domain.identity;

import java.util.List;

/** A record as the engine sees it, whatever it describes: values by the name of a column. */
@FunctionalInterface
public interface Columns {

    /** All values told, none if nothing was told; never {@code null}. */
    List<String> values(String column);

    /** The first value or {@code null}. */
    default String value(String column) {
        List<String> values = values(column);
        return values.isEmpty() ? null : values.get(0);
    }
}
