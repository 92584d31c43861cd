package aero.interline.exchange.boundary;

import java.util.List;

/**
 * The place of a message in a set of parts.
 *
 * @param set      names the set within the system
 * @param last     whether no part follows
 * @param complete whether all parts have come
 * @param parts    those that have come, in their order, this one included
 */
public record PartView(String set, int number, boolean last, boolean complete, List<PartRef> parts) {

    /** A part by its number, and the message that brought it. */
    public record PartRef(int number, String messageId) {}
}
