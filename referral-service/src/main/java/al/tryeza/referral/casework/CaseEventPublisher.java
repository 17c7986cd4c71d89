package al.tryeza.referral.casework;

import java.time.Instant;

/** Publishes what happened to a case, in the transaction in which it happened. */
public interface CaseEventPublisher {

    /**
     * Something happened.
     *
     * @param version number of the event within its case, without gaps
     * @param table the table that has the case after the event
     */
    void happened(CaseRef ref, long version, String table, CaseEvent event, Actor actor, Instant at);

    /**
     * An officer looked at a case.
     *
     * @param version number of the look within its case, without gaps
     * @param hour start of the hour
     */
    void viewed(CaseRef ref, long version, String table, Viewed what, Actor actor, Instant hour, Instant at);

    /** What was looked at. */
    enum Viewed {
        CASE,
        REFERRAL,
        CASE_LIST
    }
}
