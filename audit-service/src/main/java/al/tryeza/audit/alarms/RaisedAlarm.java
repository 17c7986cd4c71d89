package al.tryeza.audit.alarms;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alarm with its history.
 *
 * @param occurrences how often it came while it was open
 * @param resolvedAt when it was over, or null while it is open
 */
public record RaisedAlarm(
        long id,
        Alarm alarm,
        long occurrences,
        Instant raisedAt,
        Instant lastAt,
        @Nullable Instant resolvedAt,
        @Nullable String acknowledgedBy) {}
