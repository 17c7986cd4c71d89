package al.tryeza.audit.ids;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an id, a code or a time may be before it gets a column of its own; the rest stays in the bytes. */
public final class LegalText {

    /** Longest id in characters. */
    private static final int LONGEST = 200;

    /** The earliest time there is. */
    public static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private LegalText() {}

    /** Whether it is printable ASCII without spaces, 1 to 200 characters; null is not. */
    public static boolean isId(@Nullable String text) {
        return text != null
                && !text.isEmpty()
                && text.length() <= LONGEST
                && text.chars().allMatch(character -> character > ' ' && character < 127);
    }

    /** Whether it lies between the years 2000 and 2200; null does not. */
    public static boolean isTime(@Nullable Instant time) {
        return time != null && !time.isBefore(EARLIEST) && time.isBefore(LATEST);
    }
}
