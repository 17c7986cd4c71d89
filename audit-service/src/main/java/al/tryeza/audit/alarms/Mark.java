package al.tryeza.audit.alarms;

import java.time.Duration;
import java.time.Instant;

/**
 * What had been received from a service at a moment.
 *
 * @param received events received until then
 */
public record Mark(long received, Instant markedAt) {

    /** A relay has noted what it sent, and clocks agree, within this time. */
    static final Duration MARGIN = Duration.ofSeconds(10);

    /** Whether a claim counted then must hold everything that had been received at this mark. */
    public boolean binds(Instant heartbeatTime) {
        return heartbeatTime.isAfter(markedAt.plus(MARGIN));
    }

    /** Whether more had been received than the service says it ever published. */
    public boolean exceeds(Claim claim) {
        return binds(claim.heartbeatTime()) && received > claim.claimed();
    }
}
