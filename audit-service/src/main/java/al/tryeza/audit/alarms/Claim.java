package al.tryeza.audit.alarms;

import java.time.Duration;
import java.time.Instant;

/**
 * A service's word on how many events it has published on a topic, waiting to be compared with what arrived.
 *
 * @param heartbeatTime when the service counted
 * @param heardAt when we heard of it
 */
public record Claim(String topic, String sender, long claimed, Instant heartbeatTime, Instant heardAt) {

    /** Clocks of the instances of a service may differ by this much. */
    static final Duration SKEW = Duration.ofSeconds(5);

    /** How a claim compares. */
    public enum Verdict {
        /** Everything claimed has arrived. */
        MET,
        /** Something is missing, but may still be on its way. */
        PENDING,
        /** Something is missing and its time is over. */
        UNMET
    }

    /**
     * Compares with what arrived. Events that happened after the count do not fill a hole before it, so a loss shows
     * however busy the service is.
     *
     * @param received events received that happened up to {@link #upTo()}
     * @param grace how long an event may take to arrive
     */
    public Verdict judge(long received, Instant now, Duration grace) {
        if (received >= claimed) {
            return Verdict.MET;
        }
        return now.isBefore(heardAt.plus(grace)) ? Verdict.PENDING : Verdict.UNMET;
    }

    /** Latest time of an event that this claim may count. */
    public Instant upTo() {
        return heartbeatTime.plus(SKEW);
    }
}
