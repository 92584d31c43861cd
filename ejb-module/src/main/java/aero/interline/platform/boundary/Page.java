package aero.interline.platform.boundary;

import java.util.List;
import java.util.function.Function;

/**
 * A page of a list.
 *
 * @param next cursor of the page after it, or {@code null} on the last one
 */
public record Page<T>(List<T> items, String next) {

    public static final int LONGEST = 500;
    public static final int USUAL = 50;

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Makes a page of what a query found.
     *
     * @param found up to one more than the limit; the one more only tells that there is a next page
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, String> cursorAfter) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        List<T> items = found.subList(0, limit);
        return new Page<>(items, cursorAfter.apply(items.get(limit - 1)));
    }

    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), next);
    }
}
