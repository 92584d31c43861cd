package aero.interline.domain.identity;

import java.util.List;

/**
 * One thing in which two records agree more or less.
 *
 * @param name   as shown in a waterfall
 * @param levels from full agreement to none, as shown in a waterfall
 */
public record Field(String name, List<String> levels) {

    public Field {
        levels = List.copyOf(levels);
    }

    int different() {
        return levels.size() - 1;
    }
}
