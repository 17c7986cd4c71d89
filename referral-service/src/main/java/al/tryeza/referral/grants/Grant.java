package al.tryeza.referral.grants;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import al.tryeza.referral.policy.LegalBasis;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Leave given to one officer to see classes of data of one case, for one purpose and a while. It never widens to
 * colleagues.
 *
 * @param institution the officer's, when it was given
 * @param basisId what the basis refers to, as the id of a consent; empty where the basis needs none
 * @param from from when on, that moment included
 * @param until until when, that moment excluded
 * @param ended why it ended before its time
 */
public record Grant(
        UUID id,
        CaseRef caseRef,
        String officer,
        String institution,
        Purpose purpose,
        Set<DataClass> categories,
        LegalBasis basis,
        Optional<String> basisId,
        Instant from,
        Instant until,
        Optional<GrantEnd> ended) {

    public Grant {
        categories = Set.copyOf(categories);
    }

    /** Whether it counts at a moment. */
    public boolean liveAt(Instant now) {
        return ended.isEmpty() && !now.isBefore(from) && now.isBefore(until);
    }
}
