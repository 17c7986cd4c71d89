package al.tryeza.referral.disclosure;

import al.tryeza.keys.ServiceKeyHistory;
import al.tryeza.keys.WrappedKeys;
import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.util.function.Consumer;

/** Looks after the vault's keys: at the start, by the clock, and when somebody is erased. */
public final class VaultUpkeep {

    private final RenewalStore store;
    private final OldKeysStore before;
    private final BucketKeys keys;
    private final Renewal renewal;
    private final OldKeys old;
    private final ServiceKeyHistory history;

    /**
     * @param before keys that the database may still hold
     * @param kept where they belong
     * @param keyService the key of the key service
     * @param history its earlier keys
     */
    public VaultUpkeep(
            RenewalStore store,
            OldKeysStore before,
            WrappedKeys kept,
            BucketKeys keys,
            Aead keyService,
            ServiceKeyHistory history) {
        this.store = store;
        this.before = before;
        this.keys = keys;
        this.renewal = new Renewal(store, keys);
        this.old = new OldKeys(before, kept, keyService, renewal);
        this.history = history;
    }

    /**
     * Brings database and keys together before anything is sealed or opened. May be begun again wherever it was
     * interrupted.
     *
     * @param transaction runs what it is given in one transaction
     * @throws VaultFailed if the key service does not answer, or what the database holds is not of its keys
     */
    public void prepare(Consumer<Runnable> transaction) {
        try {
            boolean renewed = history.hasOld();
            transaction.accept(() -> bringTogether(renewed));
            if (renewed) {
                history.forgetOld();
            }
            destroyOutlived();
        } catch (GeneralSecurityException e) {
            throw new VaultFailed("The keys of the vault could not be brought together", e);
        }
    }

    private void bringTogether(boolean renewed) {
        try {
            before.hold();
            old.takeOver(renewed);
            new RestoredData(store, keys).catchUp();
        } catch (GeneralSecurityException e) {
            throw new VaultFailed("The keys in the database could not be brought to where keys are kept", e);
        }
    }

    /**
     * Erases what the vault holds of a case, within the caller's transaction: afterwards no key that exists opens it,
     * wherever a copy may lie, as soon as {@link #destroyOutlived} has run. That this opens a bucket has been recorded
     * and committed before.
     *
     * @return false where the vault holds nothing of the case, or its erasure is not agreed on
     * @throws VaultFailed if the key service does not answer
     */
    public boolean erase(String caseRef) {
        var rest = store.beside(caseRef);
        if (rest.isEmpty()) {
            return false;
        }
        int bucket = rest.get().bucket();
        int generation = rest.get().generation();
        try {
            var opening = keys.opening(bucket, generation);
            int gone = renewal.renew(bucket, generation, rest.get().others(), key -> CaseKey.unwrap(key, opening));
            if (gone != 1) {
                throw new VaultFailed("Not one case was to be erased", new GeneralSecurityException(gone + " cases"));
            }
            return true;
        } catch (GeneralSecurityException e) {
            throw new VaultFailed("The vault could not erase", e);
        }
    }

    /**
     * Destroys keys of buckets that have newer ones; answers how many. To be called after the transaction that renewed,
     * and again by the clock, for those that a killed process has left.
     */
    public int destroyOutlived() {
        return renewal.destroyOutlived();
    }
}
