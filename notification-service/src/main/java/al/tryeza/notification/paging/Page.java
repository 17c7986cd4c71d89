package al.tryeza.notification.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list, newest first.
 *
 * @param next cursor of the page after this one, or null where this is the last
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /**
     * Makes the page out of what was found.
     *
     * @param found up to one more than the page may hold, which tells whether there is a next page
     */
    public static <F, T> Page<T> of(List<F> found, int limit, Function<F, Position> position, Function<F, T> shown) {
        var held = found.stream().limit(limit).toList();
        var next = found.size() > limit ? position.apply(held.getLast()).toCursor() : null;
        return new Page<>(held.stream().map(shown).toList(), next);
    }
}
