package al.tryeza.audit.scrutiny;

import al.tryeza.audit.alarms.Alarm;
import al.tryeza.audit.alarms.AlarmCode;
import al.tryeza.audit.alarms.Alarms;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the log's newest entries wait too long for a checkpoint that enough witnesses have cosigned. Until then nobody
 * but ourselves vouches for them.
 */
public final class WitnessLag {

    private final Alarms alarms;
    private final Duration patience;
    private long awaited;
    private @Nullable Instant since;

    /** @param patience how long entries may wait */
    public WitnessLag(Alarms alarms, Duration patience) {
        this.alarms = alarms;
        this.patience = patience;
    }

    /**
     * Looks once.
     *
     * @param size entries of the log
     * @param published entries that the last published checkpoint covers
     */
    public void look(long size, long published, Instant now) {
        if (since != null && published >= awaited) {
            since = null;
            alarms.resolve(AlarmCode.WITNESS_LAG, null, null, now);
        }
        if (since == null && published < size) {
            since = now;
            awaited = size;
        }
        if (since != null && now.isAfter(since.plus(patience))) {
            alarms.raise(Alarm.unwitnessed(size, published), now);
        }
    }
}
