package al.tryeza.referral.policy.cedar;

import al.tryeza.referral.policy.Policies;
import al.tryeza.referral.policy.Question;
import al.tryeza.referral.policy.Verdict;
import com.cedarpolicy.AuthorizationEngine;
import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.AuthorizationResponse;
import com.cedarpolicy.model.AuthorizationSuccessResponse;
import com.cedarpolicy.model.AuthorizationSuccessResponse.AuthorizationError;
import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.model.schema.Schema;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Policies asked in process. Cedar leaves out a policy that fails and goes on with the others, so a forbid that fails would
 * permit: here whatever does not go well is a denial.
 */
public final class CedarPolicies implements Policies {

    /** What stands for a policy where the whole question could not be asked. */
    static final String QUESTION = "question";

    private final AuthorizationEngine engine = new BasicAuthorizationEngine();
    private final Schema schema;
    private final PolicySet policies;
    private final String digest;

    /**
     * Takes policies that fit their schema.
     *
     * @throws PolicyFault where they do not
     */
    CedarPolicies(PolicyFiles files) {
        var checked = new CheckedPolicies(files);
        this.schema = checked.schema();
        this.policies = checked.policies();
        this.digest = files.digest();
    }

    @Override
    public Verdict decide(Question question) {
        return decide(Asked.of(question));
    }

    Verdict decide(Asked asked) {
        var request = new AuthorizationRequest(
                asked.officer().getEUID(),
                Names.DISCLOSE,
                asked.subject().getEUID(),
                Optional.of(asked.context()),
                Optional.of(schema),
                true);
        try {
            return verdict(engine.isAuthorized(request, policies, Set.of(asked.officer(), asked.subject())));
        } catch (AuthException notAsked) {
            // the reason may repeat what was asked
            return denied(QUESTION);
        }
    }

    private static Verdict verdict(AuthorizationResponse response) {
        return response.success.map(CedarPolicies::verdict).orElseGet(() -> denied(QUESTION));
    }

    private static Verdict verdict(AuthorizationSuccessResponse answer) {
        SortedSet<String> failed = answer.getErrors().stream()
                .map(AuthorizationError::getPolicyId)
                .collect(Collectors.toCollection(TreeSet::new));
        return new Verdict(answer.isAllowed() && failed.isEmpty(), new TreeSet<>(answer.getReason()), failed);
    }

    private static Verdict denied(String failed) {
        return new Verdict(false, new TreeSet<>(), new TreeSet<>(Set.of(failed)));
    }

    @Override
    public String digest() {
        return digest;
    }
}
