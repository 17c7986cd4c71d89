package al.tryeza.web.limit;

import java.time.Duration;
import org.springframework.boot.convert.DurationStyle;

/**
 * How often something may be done: so many at once, then one each.
 *
 * @param burst how many at once, at least 1; 0 where there is no limit
 * @param each time after which one more may be done
 */
public record Pace(int burst, Duration each) {

    private static final Pace UNLIMITED = new Pace(0, Duration.ZERO);

    /**
     * Reads {@code 60/5s}: 60 at once, then one each 5 s; or {@code off}.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static Pace of(String text) {
        if (text.equals("off")) {
            return UNLIMITED;
        }
        String[] parts = text.split("/", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException("a pace is written like 60/5s, or off");
        }
        var pace = new Pace(Integer.parseInt(parts[0]), DurationStyle.SIMPLE.parse(parts[1]));
        if (pace.burst < 1 || !pace.each.isPositive()) {
            throw new IllegalArgumentException("a pace is written like 60/5s, or off");
        }
        return pace;
    }

    boolean unlimited() {
        return burst == 0;
    }
}
