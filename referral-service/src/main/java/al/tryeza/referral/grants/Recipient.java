package al.tryeza.referral.grants;

import al.tryeza.referral.directory.InstitutionKind;
import java.util.Set;

/** An officer who is active and for whom the case exists; only such a one can be granted anything. */
public record Recipient(String officer, String institution, InstitutionKind kind, Set<String> roles) {

    public Recipient {
        roles = Set.copyOf(roles);
    }
}
