package uk.gain.platform.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the cursor of the following page; absent on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * The page that was asked for.
     *
     * @param found up to {@link PageRequest#fetch()} rows after the request's position: one more
     *     than are shown, which tells whether there is a next page
     * @param position where a row stands in the order of the list
     */
    public static <R> Page<R> of(PageRequest request, List<R> found, Function<R, String> position) {
        if (found.size() <= request.limit()) {
            return new Page<>(found, null);
        }
        List<R> items = found.subList(0, request.limit());
        return new Page<>(items, PageRequest.cursor(position.apply(items.getLast())));
    }

    /** The same page of views. */
    public <S> Page<S> map(Function<T, S> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }
}
