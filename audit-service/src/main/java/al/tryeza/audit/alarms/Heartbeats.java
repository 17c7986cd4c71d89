package al.tryeza.audit.alarms;

import java.time.Instant;
import java.util.Map;

/** Takes in the heartbeats of services. */
public final class Heartbeats {

    private final Senders senders;
    private final Alarms alarms;

    public Heartbeats(Senders senders, Alarms alarms) {
        this.senders = senders;
        this.alarms = alarms;
    }

    /**
     * A service lives and says what it has published.
     *
     * @param time when it counted
     * @param counts events published since its first day, by topic
     */
    public void heard(String sender, Instant time, Map<String, Long> counts, Instant now) {
        senders.heard(sender, now);
        alarms.resolve(AlarmCode.SILENT_SOURCE, null, sender, now);
        counts.forEach((topic, count) -> claimed(new Claim(topic, sender, count, time, now), now));
    }

    private void claimed(Claim claim, Instant now) {
        var mark = senders.mark(claim.topic(), claim.sender());
        if (mark.filter(before -> before.exceeds(claim)).isPresent()) {
            alarms.raise(
                    Alarm.counts(
                            claim.topic(),
                            claim.sender(),
                            claim.claimed(),
                            mark.get().received()),
                    now);
            return;
        }
        senders.await(claim);
        if (mark.isEmpty() || mark.get().binds(claim.heartbeatTime())) {
            senders.mark(claim.topic(), claim.sender(), new Mark(senders.received(claim.topic(), claim.sender()), now));
        }
    }
}
