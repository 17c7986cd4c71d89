package al.tryeza.referral.grants;

import al.tryeza.referral.casework.CaseView;
import al.tryeza.referral.casework.Recused;
import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import al.tryeza.referral.directory.Officer;
import al.tryeza.referral.policy.Candidate;
import al.tryeza.referral.policy.Policies;
import al.tryeza.referral.policy.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks the policies whether a grant would let its officer see what it is for, once they have accepted the rules. */
final class PolicyCheck {

    private final Policies policies;
    private final Set<Purpose> retainedFor;

    /** @param retainedFor purposes for which a closed case may be opened */
    PolicyCheck(Policies policies, Set<Purpose> retainedFor) {
        this.policies = policies;
        this.retainedFor = retainedFor;
    }

    /** @param categories in the order in which they were asked for */
    List<GrantFault> faults(
            Grant grant, List<DataClass> categories, CaseView view, Circumstances circumstances, Recused recused) {
        var recipient = circumstances.recipient().orElseThrow();
        var officer = new Question.AskingOfficer(
                recipient.officer(),
                recipient.institution(),
                recipient.kind().name(),
                recipient.roles(),
                Officer.Status.ACTIVE.name());
        var subject = new Question.SubjectCase(
                view.caseRef(), view.child(), view.closed(), retainedFor, recused.officers(), recused.institutions());
        var candidate = new Candidate.Granted(
                grant.id(),
                grant.officer(),
                view.caseRef(),
                grant.purpose(),
                grant.categories(),
                grant.basis(),
                grant.from(),
                grant.until(),
                false);
        List<GrantFault> faults = new ArrayList<>();
        for (int index = 0; index < categories.size(); index++) {
            var question = new Question(
                    officer,
                    subject,
                    categories.get(index),
                    grant.purpose(),
                    grant.from(),
                    true,
                    circumstances.withinRules(),
                    circumstances.consented(),
                    Optional.of(candidate));
            if (!policies.decide(question).permitted()) {
                faults.add(GrantFault.ofCategory(index, "policy_forbids"));
            }
        }
        return faults;
    }
}
