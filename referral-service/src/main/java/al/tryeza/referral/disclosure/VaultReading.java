package al.tryeza.referral.disclosure;

import al.tryeza.keys.Ciphertext;
import al.tryeza.referral.codes.DataClass;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The vault as seen by disclosure. Reading belongs to the transaction that records who reads. */
public interface VaultReading {

    /** What the case's newest word says of each class, as far as there is any; empty where the case has been erased. */
    Optional<SealedCase> read(String caseRef, List<DataClass> categories);

    /**
     * What an officer wrote, still sealed; empty where the case has been erased, or nothing was written.
     *
     * @param id of the act that it explains
     */
    Optional<SealedExplanation> explanation(String caseRef, UUID id);

    /**
     * Keeps what an officer wrote.
     *
     * @param id of the try or act that it explains
     */
    void keep(UUID id, UUID vaultId, Ciphertext explanation);
}
