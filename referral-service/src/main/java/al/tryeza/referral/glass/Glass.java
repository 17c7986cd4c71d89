package al.tryeza.referral.glass;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import al.tryeza.referral.codes.ReasonCode;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Leave that one officer took in an emergency, to see classes of data of one case for a short while.
 *
 * @param institution the officer's, when they took it
 * @param until that moment excluded
 * @param told how many levels were told that nobody has judged it
 * @param due when the next level is told; empty where no more is, or it was judged
 */
public record Glass(
        UUID id,
        CaseRef caseRef,
        String officer,
        String institution,
        Set<DataClass> categories,
        Purpose purpose,
        ReasonCode reasonCode,
        Instant brokenAt,
        Instant until,
        Optional<GlassEnd> ended,
        Optional<Review> review,
        int told,
        Optional<Instant> due) {

    public Glass {
        categories = Set.copyOf(categories);
    }

    /** Whether it lets its holder see anything, as far as it knows itself. */
    public boolean live(Instant now) {
        return ended.isEmpty() && now.isBefore(until);
    }

    /** Whether somebody is to be told that it waits to be judged. */
    public boolean due(Instant now) {
        return review.isEmpty() && due.filter(moment -> !now.isBefore(moment)).isPresent();
    }
}
