package al.tryeza.referral.glass;

import al.tryeza.referral.casework.CaseStanding;
import al.tryeza.referral.directory.Officer;
import java.time.Instant;

/** What the policies would say if the glass were broken. */
@FunctionalInterface
public interface EmergencyPolicy {

    /** Whether they would show the officer every class of data that the glass is to open. */
    boolean wouldShow(Officer officer, CaseStanding standing, Glass wanted, Instant now);
}
