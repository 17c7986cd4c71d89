package al.tryeza.audit.alarms;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** What nobody sends cannot be noticed on arrival: looks, from time to time, at who is silent and what is missing. */
public final class Watch {

    private final Set<String> expected;
    private final Senders senders;
    private final Alarms alarms;
    private final Silence silence;
    private final Duration grace;
    private final Instant listeningSince;

    /**
     * @param expected services that send heartbeats
     * @param grace how long an event may take to arrive
     */
    public Watch(
            Set<String> expected,
            Senders senders,
            Alarms alarms,
            Silence silence,
            Duration grace,
            Instant listeningSince) {
        this.expected = Set.copyOf(expected);
        this.senders = senders;
        this.alarms = alarms;
        this.silence = silence;
        this.grace = grace;
        this.listeningSince = listeningSince;
    }

    /** Looks once. */
    public void look(Instant now) {
        expected.forEach(sender -> listen(sender, now));
        senders.claims().forEach(claim -> compare(claim, now));
    }

    private void listen(String sender, Instant now) {
        if (silence.isSilent(senders.lastHeard(sender).orElse(null), listeningSince, now)) {
            alarms.raise(Alarm.silent(sender), now);
        }
    }

    private void compare(Claim claim, Instant now) {
        long received = senders.receivedUpTo(claim.topic(), claim.sender(), claim.upTo());
        switch (claim.judge(received, now, grace)) {
            case MET -> {
                alarms.resolve(AlarmCode.COUNT_MISMATCH, claim.topic(), claim.sender(), now);
                senders.settle(claim);
            }
            case PENDING -> {}
            case UNMET -> alarms.raise(Alarm.counts(claim.topic(), claim.sender(), claim.claimed(), received), now);
        }
    }
}
