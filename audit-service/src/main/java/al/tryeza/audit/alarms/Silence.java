package al.tryeza.audit.alarms;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a service counts as silent.
 *
 * @param interval between two heartbeats of a service
 * @param beats how many may be missed
 */
public record Silence(Duration interval, int beats) {

    /**
     * Whether the service is silent.
     *
     * @param lastHeard when it was last heard, or null where it never was
     * @param listeningSince since when we have been listening, for what nobody listened to was not silence
     */
    public boolean isSilent(@Nullable Instant lastHeard, Instant listeningSince, Instant now) {
        Instant from = lastHeard == null || lastHeard.isBefore(listeningSince) ? listeningSince : lastHeard;
        return now.isAfter(from.plus(interval.multipliedBy(beats)));
    }
}
