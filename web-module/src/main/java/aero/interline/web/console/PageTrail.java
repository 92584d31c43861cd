package aero.interline.web.console;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Which page of a list is looked at: the cursors that led there. It can stand in an address, so that the way back leads to the
 * same page and not to the first.
 */
final class PageTrail implements Serializable {

    private static final long serialVersionUID = 1L;

    /** An address has to stay short; who pages further back than that begins anew. */
    private static final int LONGEST = 100;

    private final ArrayList<String> cursors = new ArrayList<>();

    /** Of the page that is looked at, {@code null} of the first. */
    String cursor() {
        return cursors.isEmpty() ? null : cursors.get(cursors.size() - 1);
    }

    void forward(String next) {
        if (next != null) {
            cursors.add(next);
        }
    }

    void backward() {
        if (!cursors.isEmpty()) {
            cursors.remove(cursors.size() - 1);
        }
    }

    void clear() {
        cursors.clear();
    }

    boolean isFirst() {
        return cursors.isEmpty();
    }

    /** As it stands in an address, {@code null} for the first page. */
    String text() {
        return cursors.isEmpty() ? null : String.join(".", cursors.subList(Math.max(0, cursors.size() - LONGEST), cursors.size()));
    }

    /** @param text of {@link #text()}; what never was one is found out by who reads the page */
    void follow(String text) {
        cursors.clear();
        if (text != null && !text.isBlank()) {
            cursors.addAll(List.of(text.split("\\.")));
        }
    }
}
