package al.tryeza.referral.grants;

import al.tryeza.referral.casework.CaseViews;
import al.tryeza.referral.casework.Viewer;
import java.util.Optional;
import java.util.UUID;

/** Takes a grant back. Called within a transaction. */
public final class Revoking {

    private final GrantStore store;
    private final CaseViews views;
    private final Grants grants;

    public Revoking(GrantStore store, CaseViews views, Grants grants) {
        this.store = store;
        this.views = views;
        this.grants = grants;
    }

    /** What came of it. */
    public enum Result {
        /** It has ended, now or before. */
        ENDED,
        /** It is the officer's own; whoever may give it takes it back. */
        NOT_THE_GIVER,
        /** There is no such grant for this officer. */
        NO_SUCH_GRANT
    }

    public Result revoke(UUID id, Viewer officer) {
        Optional<Grant> found = store.find(id).map(KeptGrant::grant);
        return found.flatMap(grant -> views.find(grant.caseRef(), officer).map(view -> {
                    if (Giver.may(officer, view)) {
                        grants.end(grant.caseRef(), each -> each.id().equals(id), GrantEnd.REVOKED, officer.actor());
                        return Result.ENDED;
                    }
                    return grant.officer().equals(officer.officer()) ? Result.NOT_THE_GIVER : Result.NO_SUCH_GRANT;
                }))
                .orElse(Result.NO_SUCH_GRANT);
    }
}
