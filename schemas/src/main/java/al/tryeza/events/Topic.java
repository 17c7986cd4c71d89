package al.tryeza.events;

import java.util.Set;
import org.jspecify.annotations.NullMarked;

/**
 * The topics, who writes and who reads each. Access rules of the broker are made from this list and from nothing else.
 * Names of writers and readers are the Kafka principals of the services.
 */
// the sets are unmodifiable copies of Set.of, which the checker cannot see
@SuppressWarnings("ImmutableEnumChecker")
@NullMarked
public enum Topic {
    CASE_EVENTS(
            "case-events", Cleanup.KEEP, Set.of("referral-service"), Set.of("notification-service", "audit-service")),
    ACCESS_EVENTS("access-events", Cleanup.KEEP, Set.of("referral-service"), Set.of("audit-service")),
    DIRECTORY(
            "directory", Cleanup.COMPACT, Set.of("referral-service"), Set.of("notification-service", "audit-service")),
    DIRECTORY_EVENTS(
            "directory-events",
            Cleanup.KEEP,
            Set.of("referral-service"),
            Set.of("notification-service", "audit-service")),
    NOTIFICATION_EVENTS("notification-events", Cleanup.KEEP, Set.of("notification-service"), Set.of("audit-service")),
    HEARTBEATS("heartbeats", Cleanup.KEEP, Set.of("referral-service", "notification-service"), Set.of("audit-service")),
    CASE_EVENTS_DLT(
            "case-events-dlt", Cleanup.KEEP, Set.of("notification-service"), Set.of("operator", "audit-service")),
    DIRECTORY_DLT("directory-dlt", Cleanup.KEEP, Set.of("notification-service"), Set.of("operator", "audit-service"));

    /** What the broker does with old records. */
    public enum Cleanup {
        /** Every record is kept. */
        KEEP,
        /** The last record of each key is kept. */
        COMPACT
    }

    private final String topicName;
    private final Cleanup cleanup;
    private final Set<String> writers;
    private final Set<String> readers;

    Topic(String topicName, Cleanup cleanup, Set<String> writers, Set<String> readers) {
        this.topicName = topicName;
        this.cleanup = cleanup;
        this.writers = writers;
        this.readers = readers;
    }

    /** Name on the broker, without any suffix that a test adds. */
    public String topicName() {
        return topicName;
    }

    public Cleanup cleanup() {
        return cleanup;
    }

    /** Principals that may write. */
    public Set<String> writers() {
        return writers;
    }

    /** Principals that may read. */
    public Set<String> readers() {
        return readers;
    }
}
