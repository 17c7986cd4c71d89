package al.tryeza.referral.glass;

import al.tryeza.referral.casework.CaseRef;
import java.time.Instant;

/** What other capabilities ask of break-glass. */
public interface BrokenGlasses {

    /** Whether somebody has the glass broken on the case at this moment: then nothing is granted and nothing transferred. */
    boolean anyLive(CaseRef ref, Instant now);
}
