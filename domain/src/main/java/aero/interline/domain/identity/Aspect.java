package aero.interline.domain.identity;

import java.util.List;

/** Fields that are compared together, because values may have changed places between them. */
interface Aspect {

    List<Field> fields();

    /** What is worth doing once per record; {@code null} if the record tells nothing. */
    Object prepared(Columns record, Frequencies frequencies);

    /**
     * @param one   not {@code null}
     * @param other not {@code null}
     * @param at    where the fields of this aspect begin in the levels
     */
    void compare(Object one, Object other, Levels levels, int at);
}
