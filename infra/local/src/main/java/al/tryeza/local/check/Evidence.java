package al.tryeza.local.check;

import java.util.List;
import java.util.Map;

/**
 * Everything that the rules look at.
 *
 * @param told what the doors told their callers
 * @param published events in Kafka, each partition in its order, up to where it was read
 * @param ends where each partition, {@code topic/number}, was read to
 * @param referrals in referral-service's database
 * @param identifications in referral-service's database
 * @param grants in referral-service's database
 * @param notices in notification-service's database
 * @param inboxes ids of what each officer is shown as theirs
 * @param queued mails in the queue
 * @param arrived mails in the mailbox, in the order of their arrival
 * @param entries of the audit store, by index
 * @param leftovers how many are left of what must be gone: unsent events, parked records, dead letters, alarms
 * @param canaries where something that identifies a person was found
 */
public record Evidence(
        Told told,
        List<Published> published,
        Map<String, Long> ends,
        List<StoredReferral> referrals,
        List<StoredIdentification> identifications,
        List<StoredGrant> grants,
        List<Notice> notices,
        Map<String, List<String>> inboxes,
        List<QueuedMail> queued,
        List<ArrivedMail> arrived,
        List<Entry> entries,
        Map<String, Long> leftovers,
        List<String> canaries) {

    static final String CASE_EVENTS = "case-events";
    static final String ACCESS_EVENTS = "access-events";
    static final String LINK_EVENTS = "link-events";

    /** Compacted: of each key only the last versions are there. */
    static final String DIRECTORY = "directory";

    List<Accepted> accepted() {
        return told.accepted();
    }

    /** Of a partition in {@link #ends}. */
    public static String partition(String topic, int number) {
        return topic + "/" + number;
    }
}
