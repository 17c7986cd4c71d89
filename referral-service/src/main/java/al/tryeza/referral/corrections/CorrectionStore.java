package al.tryeza.referral.corrections;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.routing.AgeBand;
import java.util.Set;

/** The codes of a case that follow from its person's birth date. Every call belongs to the caller's transaction. */
public interface CorrectionStore {

    /** Gives the case this age band; which codes are others now. */
    Set<CaseCode> age(CaseRef ref, AgeBand band);
}
