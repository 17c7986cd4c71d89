package al.tryeza.referral.erasure;

import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.Chronicle;
import al.tryeza.referral.disclosure.VaultUpkeep;
import al.tryeza.referral.grants.GrantEnd;
import al.tryeza.referral.grants.Grants;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Does what two have agreed on, each call within a transaction; may be called again wherever it was interrupted, and by
 * several instances at once.
 */
public final class Erasing {

    private final ErasureStore store;
    private final VaultUpkeep vault;
    private final Grants grants;
    private final SealedOriginals originals;
    private final Chronicle chronicle;
    private final ErasurePublisher publisher;
    private final Clock clock;

    public Erasing(
            ErasureStore store,
            VaultUpkeep vault,
            Grants grants,
            SealedOriginals originals,
            Chronicle chronicle,
            ErasurePublisher publisher,
            Clock clock) {
        this.store = store;
        this.vault = vault;
        this.grants = grants;
        this.originals = originals;
        this.chronicle = chronicle;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Whether the vault is still to be erased. */
    public boolean isDue(CaseRef ref) {
        return store.of(ref)
                .filter(erasure -> erasure.status() == Erasure.Status.APPROVED)
                .isPresent();
    }

    /**
     * Erases what the vault holds of the case, ends all grants on it, and tells. That a bucket's key is opened for it was
     * committed before.
     */
    public void erase(CaseRef ref) {
        Optional<Erasure> due = store.hold(ref).filter(each -> each.status() == Erasure.Status.APPROVED);
        if (due.isEmpty()) {
            return;
        }
        Erasure erasure = due.get();
        Actor second = erasure.approvedBy().orElseThrow();
        Instant now = clock.instant();
        // each end is an event of the case, before the one of the erasure
        grants.end(ref, _ -> true, GrantEnd.ERASED, second);
        var entry = chronicle.next(ref, "CaseErased", second, now);
        vault.erase(ref.value());
        Optional<Instant> copiesUntil =
                store.lastPublished(ref).filter(originals::mayBeOpened).map(originals::closedAt);
        store.erased(erasure.id(), now, copiesUntil);
        publisher.erased(erasure, entry, second, copiesUntil, now);
    }

    /** Says that no copy is left, as soon as none is. */
    public void complete(CaseRef ref) {
        store.hold(ref)
                .filter(erasure -> erasure.status() == Erasure.Status.ERASURE_PENDING)
                .filter(_ ->
                        store.lastPublished(ref).filter(originals::mayBeOpened).isEmpty())
                .ifPresent(erasure -> store.completed(erasure.id(), clock.instant()));
    }
}
