package al.tryeza.referral.disclosure;

import java.util.List;
import java.util.UUID;

/** Keeps what officers write about their acts on a case: sealed under the key of the case, and erased with it. */
public final class Explanations {

    private final VaultReading vault;
    private final Opening opening;

    public Explanations(VaultReading vault, Opening opening) {
        this.vault = vault;
        this.opening = opening;
    }

    /**
     * Keeps a text at once, whatever becomes of the caller's own transaction: an explanation of something that was never
     * done harms nobody, something done without one does.
     *
     * @param id of the act
     * @return false where the case has been erased, and nothing can be kept of it any more
     * @throws VaultFailed if the key service does not answer
     */
    public boolean keep(UUID id, String caseRef, Explanation text) {
        return ReadAgain.whereKeyWasRenewed(() -> {
            var sealed = vault.read(caseRef, List.of());
            sealed.ifPresent(each -> opening.keep(id, each, text));
            return sealed.isPresent();
        });
    }
}
