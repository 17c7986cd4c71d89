package al.tryeza.referral.links;

import al.tryeza.referral.codes.Agreement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Two cases that may be about one person.
 *
 * @param cases the references of the two
 * @param agreements in what they agree, never what it is
 * @param version number of its last event
 */
public record PossibleLink(
        UUID id,
        Instant foundAt,
        List<String> cases,
        Set<Agreement> agreements,
        Optional<LinkVerdict> verdict,
        long version) {

    public PossibleLink {
        cases = List.copyOf(cases);
        agreements = Set.copyOf(agreements);
    }
}
