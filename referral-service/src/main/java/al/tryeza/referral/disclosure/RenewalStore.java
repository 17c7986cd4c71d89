package al.tryeza.referral.disclosure;

import al.tryeza.keys.Ciphertext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The vault as seen by who gives a bucket its next key. Every call belongs to the caller's transaction. */
public interface RenewalStore {

    /**
     * Holds the case's bucket, and answers the keys of all other cases in it; empty where the case is not in the vault,
     * or two have not agreed on its erasure.
     */
    Optional<RestOfBucket> beside(String caseRef);

    /**
     * The bucket has this generation from now on.
     *
     * @param wraps the keys of its cases; cases that are not among them are erased
     * @return how many were erased
     */
    int renew(int bucket, int generation, Map<UUID, Ciphertext> wraps);

    /** The generation of each bucket that has a key. */
    Map<Integer, Integer> generations();

    /** A bucket without one case. */
    record RestOfBucket(int bucket, int generation, List<DataKey> others) {
        public RestOfBucket {
            others = List.copyOf(others);
        }
    }
}
