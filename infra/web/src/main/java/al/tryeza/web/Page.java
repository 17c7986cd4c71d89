package al.tryeza.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next cursor of the next page, or null at the end
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Page<T>(List<T> items, @Nullable String next) {

    public static final int MOST = 1_000;

    /**
     * Makes a page of what was found with one more than the limit asked for, which tells whether there is more.
     *
     * @param position of an item, to go on after it
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, String> position) {
        return found.size() <= limit
                ? new Page<>(found, null)
                : new Page<>(found.subList(0, limit), encode(position.apply(found.get(limit - 1))));
    }

    /** The same page, each item shown in another way. */
    public <V> Page<V> map(Function<T, V> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }

    /** Refuses a limit outside 1 to {@link #MOST}. */
    public static int limit(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new Refused(Problem.invalid(List.of(new Fault("limit", "out_of_range"))));
        }
        return limit;
    }

    /** The position in a cursor, read by the given reader; refuses what is no cursor of ours. */
    public static <P> @Nullable P position(@Nullable String cursor, Function<String, P> reader) {
        if (cursor == null) {
            return null;
        }
        try {
            return reader.apply(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
        } catch (RuntimeException malformed) {
            throw new Refused(Problem.invalid(List.of(new Fault("cursor", "malformed"))));
        }
    }

    private static String encode(String position) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
    }
}
