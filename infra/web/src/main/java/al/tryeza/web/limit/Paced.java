package al.tryeza.web.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Token buckets by key, each kept as one moment: when it will be full again (the generic cell rate algorithm). A key
 * whose moment has passed is as good as unknown, so nothing piles up.
 */
final class Paced {

    private static final int SWEEP_ABOVE = 10_000;

    private final Pace pace;
    private final Map<String, Instant> fullAt = new ConcurrentHashMap<>();

    Paced(Pace pace) {
        this.pace = pace;
    }

    /** Takes one; or says how long until there is one again. */
    Optional<Duration> take(String key, Instant now) {
        if (pace.unlimited()) {
            return Optional.empty();
        }
        if (fullAt.size() > SWEEP_ABOVE) {
            fullAt.values().removeIf(moment -> !moment.isAfter(now));
        }
        var wait = new AtomicLong();
        fullAt.compute(key, (_, known) -> {
            Instant full = known == null || known.isBefore(now) ? now : known;
            wait.set(waitUntilOneMore(full, now).toMillis());
            return wait.get() > 0 ? full : full.plus(pace.each());
        });
        return Optional.of(Duration.ofMillis(wait.get())).filter(Duration::isPositive);
    }

    /** How long until there is one, without taking it. */
    Optional<Duration> look(String key, Instant now) {
        Instant full = fullAt.get(key);
        return full == null
                ? Optional.empty()
                : Optional.of(waitUntilOneMore(full, now)).filter(Duration::isPositive);
    }

    private Duration waitUntilOneMore(Instant full, Instant now) {
        return Duration.between(now, full.plus(pace.each()).minus(pace.each().multipliedBy(pace.burst())));
    }
}
