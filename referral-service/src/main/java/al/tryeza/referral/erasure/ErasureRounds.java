package al.tryeza.referral.erasure;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.disclosure.Openings;
import al.tryeza.referral.disclosure.VaultUpkeep;
import java.util.function.Consumer;

/**
 * Carries erasures out in their steps, each in a transaction of its own: first it is on record that a key will be opened,
 * then everything is erased, then the keys of before are destroyed. Killed anywhere, the next round goes on.
 */
public final class ErasureRounds {

    private final ErasureStore store;
    private final Erasing erasing;
    private final Openings openings;
    private final VaultUpkeep vault;
    private final Consumer<Runnable> transaction;

    /**
     * Rounds that any instance may make.
     *
     * @param transaction runs what it is given in one transaction
     */
    public ErasureRounds(
            ErasureStore store, Erasing erasing, Openings openings, VaultUpkeep vault, Consumer<Runnable> transaction) {
        this.store = store;
        this.erasing = erasing;
        this.openings = openings;
        this.vault = vault;
        this.transaction = transaction;
    }

    /**
     * Everything that is left to be done; what fails about one case keeps nobody from the others.
     *
     * @throws RuntimeException the first failure, when all have been tried
     */
    public void round() {
        RuntimeException failed = null;
        for (CaseRef ref : store.unfinished()) {
            try {
                carryOut(ref);
            } catch (RuntimeException failure) {
                failed = failed == null ? failure : failed;
            }
        }
        vault.destroyOutlived();
        if (failed != null) {
            throw failed;
        }
    }

    /**
     * What is left to be done about one case.
     *
     * @throws RuntimeException if the key service or the database does not answer; the next round tries again
     */
    public void carryOut(CaseRef ref) {
        if (erasing.isDue(ref)) {
            transaction.accept(() -> openings.allow(Openings.Purpose.ERASURE));
            transaction.accept(() -> erasing.erase(ref));
            vault.destroyOutlived();
        }
        transaction.accept(() -> erasing.complete(ref));
    }
}
