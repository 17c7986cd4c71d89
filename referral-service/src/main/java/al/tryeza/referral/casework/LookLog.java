package al.tryeza.referral.casework;

import java.time.Instant;

/** Remembers who has looked at which case within which hour. */
public interface LookLog {

    /** Number of this look within its case, from 1 without gaps; 0 where this hour's look is recorded already. */
    long record(CaseRef ref, String officer, Instant hour);
}
