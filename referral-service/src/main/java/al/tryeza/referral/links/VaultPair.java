package al.tryeza.referral.links;

import al.tryeza.referral.codes.Agreement;
import java.util.Set;
import java.util.UUID;

/** Two vaults that agree in something, and have not been found before. */
public record VaultPair(UUID one, UUID other, Set<Agreement> agreements) {

    public VaultPair {
        agreements = Set.copyOf(agreements);
    }
}
