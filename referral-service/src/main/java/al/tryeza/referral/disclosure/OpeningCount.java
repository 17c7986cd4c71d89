package al.tryeza.referral.disclosure;

import java.time.LocalDate;

/** How often the key service opened a bucket's key, as it counts itself. */
public interface OpeningCount {

    /** On one day, in UTC. */
    long on(LocalDate day);
}
