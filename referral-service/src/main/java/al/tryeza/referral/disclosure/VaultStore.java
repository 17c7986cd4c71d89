package al.tryeza.referral.disclosure;

import al.tryeza.keys.Ciphertext;
import al.tryeza.referral.codes.DataClass;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** Where the vault keeps what it has encrypted, as seen by intake: in, and never out. */
public interface VaultStore {

    /** The generation of the bucket's key; it stays until the transaction ends. Empty where there never was a key. */
    OptionalInt hold(int bucket);

    /** Says that the bucket has its first key, unless that was said before. */
    void begin(int bucket);

    Optional<Ciphertext> macKey(String purpose);

    /** Adds the key unless there is one for the purpose. */
    void addMacKey(String purpose, Ciphertext wrapped);

    /**
     * Opens a new vault for a case, and puts in what its first referral says.
     *
     * @param tokens by which the person is compared with others, later and by another role
     */
    void open(String caseRef, DataKey key, UUID referralId, Map<DataClass, Ciphertext> sealed, List<BlindToken> tokens);

    /**
     * Puts what is right beside what was said before.
     *
     * @throws ErasedMeanwhile where the key of the case is gone
     */
    void correct(UUID correctionId, SealedCorrection correction);
}
