package al.tryeza.referral.preview;

import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.casework.CaseStanding;
import java.time.Instant;

/** Publishes each preview, in the transaction that made it. */
public interface PreviewRecords {

    /**
     * Tells of one.
     *
     * @param number of the record within the accesses to its case, without gaps
     */
    void previewed(Preview preview, CaseStanding standing, long number, Actor actor, Instant at);
}
