package al.tryeza.events;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
    /** Two cases that may be about one person; the key is the link's own, so no case's history tells of it. */
    LINK_EVENTS(
            "link-events", Cleanup.KEEP, Set.of("referral-service"), Set.of("notification-service", "audit-service")),
    NOTIFICATION_EVENTS("notification-events", Cleanup.KEEP, Set.of("notification-service"), Set.of("audit-service")),
    HEARTBEATS("heartbeats", Cleanup.KEEP, Set.of("referral-service", "notification-service"), Set.of("audit-service")),
    /** Written by the institutions that may refer; each gets its access rule when it gets its user. */
    INTAKE_REFERRALS("intake.referrals", Cleanup.EXPIRE, Set.of(), Set.of("referral-service")),
    /** Written by the police. */
    INTAKE_IDENTIFICATIONS("intake.identifications", Cleanup.EXPIRE, Set.of(), Set.of("referral-service")),
    /** Written by the institutions that may refer. */
    INTAKE_CASE_UPDATES("intake.case-updates", Cleanup.EXPIRE, Set.of(), Set.of("referral-service")),
    /** A family: one topic an institution, see {@link #of}; that institution reads it too. */
    RECEIPTS("receipts", Cleanup.KEEP, Set.of("referral-service"), Set.of("audit-service")),
    CASE_EVENTS_DLT(
            "case-events-dlt", Cleanup.KEEP, Set.of("notification-service"), Set.of("operator", "audit-service")),
    LINK_EVENTS_DLT(
            "link-events-dlt", Cleanup.KEEP, Set.of("notification-service"), Set.of("operator", "audit-service")),
    DIRECTORY_DLT("directory-dlt", Cleanup.KEEP, Set.of("notification-service"), Set.of("operator", "audit-service")),
    INTAKE_REFERRALS_DLT(
            "intake.referrals-dlt", Cleanup.KEEP, Set.of("referral-service"), Set.of("operator", "audit-service")),
    INTAKE_IDENTIFICATIONS_DLT(
            "intake.identifications-dlt",
            Cleanup.KEEP,
            Set.of("referral-service"),
            Set.of("operator", "audit-service")),
    INTAKE_CASE_UPDATES_DLT(
            "intake.case-updates-dlt", Cleanup.KEEP, Set.of("referral-service"), Set.of("operator", "audit-service"));

    /** What the broker does with old records. */
    public enum Cleanup {
        /** Every record is kept. */
        KEEP,
        /** The last record of each key is kept. */
        COMPACT,
        /** Records go after the retention of intake, and with them the key that opens them. */
        EXPIRE
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

    /** Whether this is a family of topics, one for each institution, rather than one topic. */
    public boolean isFamily() {
        return this == RECEIPTS;
    }

    /** The family that a name belongs to, or the one topic of that name; nothing where the name is not ours. */
    public static Optional<Topic> named(String topicName) {
        return Stream.of(values())
                .filter(topic -> topic.isFamily()
                        ? topicName.startsWith(topic.prefix())
                                && topicName.length() > topic.prefix().length()
                        : topicName.equals(topic.topicName))
                .findFirst();
    }

    /**
     * Name of an institution's topic of this family.
     *
     * @throws IllegalStateException where this is one topic
     */
    public String of(String institution) {
        return prefix() + institution;
    }

    /**
     * What the names of the family's topics begin with, and no other topic's.
     *
     * @throws IllegalStateException where this is one topic
     */
    public String prefix() {
        if (!isFamily()) {
            throw new IllegalStateException(topicName + " is one topic");
        }
        return topicName + ".";
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
