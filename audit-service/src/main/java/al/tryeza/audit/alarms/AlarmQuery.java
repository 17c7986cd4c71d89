package al.tryeza.audit.alarms;

import org.jspecify.annotations.Nullable;

/**
 * Which alarms are wanted.
 *
 * @param open true for open ones, false for closed ones, null for both
 * @param after id after which to begin
 */
public record AlarmQuery(@Nullable AlarmCode code, @Nullable Boolean open, long after, int limit) {}
