package al.tryeza.referral.grants;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.Looking;
import al.tryeza.referral.casework.Viewer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The grants on a case: all for who may give them, their own for everybody else. Called within a transaction. */
public final class GrantList {

    private final Looking looking;
    private final GrantStore store;

    public GrantList(Looking looking, GrantStore store) {
        this.looking = looking;
        this.store = store;
    }

    /**
     * Newest first, at most one more than the limit, which only tells that there is more; nothing where there is no such
     * case for this officer. It is a look at the case, and recorded as one.
     */
    public Optional<List<KeptGrant>> of(CaseRef ref, Viewer viewer, GrantStore.@Nullable Position after, int limit) {
        return looking.atCase(ref, viewer).map(view -> {
            String only = Giver.may(viewer, view) ? null : viewer.officer();
            return store.list(ref, only, after, limit + 1);
        });
    }
}
