package al.tryeza.audit.alarms;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is known of the services that send events. */
public interface Senders {

    /** Counts so many more events of the service on the topic. */
    void count(String topic, String sender, long events);

    /** Events of the service on the topic, all of them. */
    long received(String topic, String sender);

    /** Events of the service on the topic that happened up to this time, or do not say when. */
    long receivedUpTo(String topic, String sender, Instant time);

    /** When the service was last heard. */
    Optional<Instant> lastHeard(String sender);

    void heard(String sender, Instant at);

    /** Claims that wait to be compared. */
    List<Claim> claims();

    /** Keeps the claim, unless an earlier one of the same topic and service still waits. */
    void await(Claim claim);

    /** Takes away a claim that has been compared. */
    void settle(Claim claim);

    Optional<Mark> mark(String topic, String sender);

    void mark(String topic, String sender, Mark mark);
}
