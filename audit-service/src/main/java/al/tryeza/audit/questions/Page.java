package al.tryeza.audit.questions;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A page of answers.
 *
 * @param next cursor of the next page, or null where this is the last
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * A page out of rows that were asked for with {@link Question#rows()}, one more than the page holds.
     *
     * @param cursor number of a row, after which the next page begins
     */
    public static <R, T> Page<T> of(List<R> rows, Question question, ToLongFunction<R> cursor, Function<R, T> view) {
        boolean more = rows.size() > question.limit();
        List<R> shown = more ? rows.subList(0, question.limit()) : rows;
        return new Page<>(
                shown.stream().map(view).toList(), more ? Long.toString(cursor.applyAsLong(shown.getLast())) : null);
    }
}
