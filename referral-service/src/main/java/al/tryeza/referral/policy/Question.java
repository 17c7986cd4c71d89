package al.tryeza.referral.policy;

import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * May this officer see this class of data of this case, for this purpose, by this candidate?
 *
 * @param subject the case
 * @param rulesAccepted whether the officer has accepted the rules of conduct of the case's table in their current version
 * @param withinRules classes that these rules allow the officer's institution for the purpose
 * @param consented classes that the person's consent in force covers, for the officer's institution and the purpose
 * @param candidate what might permit it, where there is anything
 */
public record Question(
        AskingOfficer officer,
        SubjectCase subject,
        DataClass category,
        Purpose purpose,
        Instant now,
        boolean rulesAccepted,
        Set<DataClass> withinRules,
        Set<DataClass> consented,
        Optional<Candidate> candidate) {

    public Question {
        withinRules = Set.copyOf(withinRules);
        consented = Set.copyOf(consented);
    }

    /**
     * The officer, as the directory has them at that moment.
     *
     * @param institutionKind code of the kind
     * @param status code of the status
     */
    public record AskingOfficer(
            String id, String institution, String institutionKind, Set<String> roles, String status) {

        public AskingOfficer {
            roles = Set.copyOf(roles);
        }
    }

    /**
     * The case, as far as the policies need to know it.
     *
     * @param retainedFor purposes for which it may be opened although it is closed
     * @param recusedOfficers for whom it does not exist
     * @param recusedInstitutions for whom it does not exist
     */
    public record SubjectCase(
            String caseRef,
            boolean child,
            boolean closed,
            Set<Purpose> retainedFor,
            Set<String> recusedOfficers,
            Set<String> recusedInstitutions) {

        public SubjectCase {
            retainedFor = Set.copyOf(retainedFor);
            recusedOfficers = Set.copyOf(recusedOfficers);
            recusedInstitutions = Set.copyOf(recusedInstitutions);
        }
    }
}
