package al.tryeza.referral.disclosure;

import al.tryeza.keys.Ciphertext;
import java.util.List;
import java.util.Map;

/** Keys that were wrapped in the database before they had a place of their own. Within the caller's transaction. */
public interface OldKeysStore {

    /** Lets one instance at a time take keys over; the others wait until its transaction ends. */
    void hold();

    /** A bucket's key as it was. */
    record OldBucketKey(int bucket, int generation, Ciphertext wrapped) {}

    List<OldBucketKey> bucketKeys();

    /** Keys of the cases of a bucket that is among those. */
    List<DataKey> dataKeys(int bucket);

    /** Private halves of intake keys, by key id. */
    Map<String, Ciphertext> intakeKeys();

    /** Takes the private halves of all intake keys out of the database. */
    void clearIntakeKeys();

    /** Keys of digests, by purpose. */
    Map<String, Ciphertext> macKeys();

    void replaceMacKey(String purpose, Ciphertext wrapped);
}
