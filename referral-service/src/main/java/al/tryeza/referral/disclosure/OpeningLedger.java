package al.tryeza.referral.disclosure;

import java.time.LocalDate;

/** How often a bucket's key was allowed to be opened, as is on record and committed. */
public interface OpeningLedger {

    /** On one day, in UTC. */
    long allowedOn(LocalDate day);

    /** Adds up the records of earlier days, so that none but those of today are counted one by one. */
    void addUpBefore(LocalDate day);
}
