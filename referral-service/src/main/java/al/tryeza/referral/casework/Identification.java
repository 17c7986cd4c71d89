package al.tryeza.referral.casework;

import al.tryeza.referral.codes.DecisionMakingOrganisation;
import al.tryeza.referral.codes.TraffickingStatus;
import java.util.List;
import java.util.UUID;

/**
 * A statement about a person's status. The case data standard wants it kept with who made it.
 *
 * @param organisation the kind of organisation that decided
 * @param decidedBy ids of the institutions that decided together
 */
public record Identification(
        UUID id, TraffickingStatus status, DecisionMakingOrganisation organisation, List<String> decidedBy) {

    public Identification {
        decidedBy = List.copyOf(decidedBy);
    }

    /**
     * The police's. Others may have decided with them, but theirs is the word: the standard's list takes one kind of
     * organisation.
     */
    public static Identification byPolice(UUID id, TraffickingStatus status, List<String> decidedBy) {
        return new Identification(id, status, DecisionMakingOrganisation.Police, decidedBy);
    }
}
