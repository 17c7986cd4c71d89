package al.tryeza.referral.grants;

import al.tryeza.referral.casework.CaseRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where grants are kept. Every call belongs to the caller's transaction. */
public interface GrantStore {

    void add(KeptGrant grant);

    Optional<KeptGrant> find(UUID id);

    /**
     * Grants on a case, newest first.
     *
     * @param officer only this officer's, or null for all
     * @param after the last one of the page before, or null for the first page
     */
    List<KeptGrant> list(CaseRef ref, @Nullable String officer, @Nullable Position after, int limit);

    /** Those on a case that have neither ended nor run out, oldest first. */
    List<Grant> live(CaseRef ref, Instant now);

    /** Cases on which an officer has such, in the order of their references. */
    List<CaseRef> casesOf(String officer, Instant now);

    /** Ends one; waits while somebody is seeing something by it. */
    void end(UUID id, GrantEnd why, Instant now);

    /** Place of a grant in the list. */
    record Position(Instant from, UUID id) {}
}
