package al.tryeza.referral.disclosure;

import al.tryeza.referral.routing.AgeBand;
import java.util.Optional;

/**
 * An officer's word that what is known of a person's identity is wrong, and what is right.
 *
 * @param request by which it is decided whether they may say so
 * @param identity what stands from now on in the place of all that was said of the class
 * @param ageBand of the birth date, where one was given
 */
public record Correction(AccessRequest request, SealedIdentity identity, Optional<AgeBand> ageBand) {
    @Override
    public String toString() {
        return "a correction";
    }
}
