package al.tryeza.referral.corrections;

import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.Chronicle;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Publishes that an identity was corrected, in the transaction in which it was. */
public interface CorrectionEvents {

    /**
     * An identity was corrected.
     *
     * @param accessId of the record by which it was permitted
     * @param changed codes of the case that are others now
     */
    void corrected(
            CaseRef ref,
            Chronicle.Entry entry,
            UUID correctionId,
            UUID accessId,
            Set<CaseCode> changed,
            Actor actor,
            Instant at);
}
