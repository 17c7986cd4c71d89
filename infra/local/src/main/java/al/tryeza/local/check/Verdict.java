package al.tryeza.local.check;

/**
 * What the checker says.
 *
 * @param accepted submissions whose callers were told so
 * @param identifying of these, with an identification
 * @param routed of these, whose case is with a table or the national desk, and whose identification is published
 * @param told of these, in somebody's inbox
 * @param audited of these, with their every event in the audit store
 * @param events distinct events in Kafka
 * @param resentEvents records that the relay sent again under an id that was there
 * @param notices all notices
 * @param mails distinct mails in the mailbox
 * @param resentMails copies of these that arrived once more
 * @param entries of the audit store
 * @param granted grants that callers were told of
 * @param withdrawn consents of which callers were told that they are withdrawn
 * @param looks at a person, answered
 * @param shown of these, who were shown her
 * @param shownOnRecord looks that the record says were shown; more where an answer did not arrive
 * @param findings what is wrong
 */
public record Verdict(
        long accepted,
        long identifying,
        long routed,
        long told,
        long audited,
        long events,
        long resentEvents,
        long notices,
        long mails,
        long resentMails,
        long entries,
        long granted,
        long withdrawn,
        long looks,
        long shown,
        long shownOnRecord,
        Findings findings) {

    /** Whether nothing is wrong and the four numbers are one. */
    public boolean addsUp() {
        return findings.count() == 0 && accepted > 0 && accepted == routed && routed == told && told == audited;
    }
}
