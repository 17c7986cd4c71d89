package al.tryeza.referral.grants;

import java.util.List;
import java.util.Optional;

/**
 * What somebody asks to give, as it was sent. Nothing here was looked at yet, so nothing here goes anywhere but into the
 * {@link Wish}.
 *
 * @param basis code of what it rests on
 * @param basisId id of the consent on which it rests
 * @param until moment in the form of ISO 8601, with its distance from UTC
 * @param malformed faults of the body's shape, found before
 */
public record Asked(
        Optional<String> officer,
        Optional<String> purpose,
        List<String> categories,
        Optional<String> basis,
        Optional<String> basisId,
        Optional<String> until,
        List<GrantFault> malformed) {

    public Asked {
        categories = List.copyOf(categories);
        malformed = List.copyOf(malformed);
    }
}
