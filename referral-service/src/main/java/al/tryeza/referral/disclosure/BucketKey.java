package al.tryeza.referral.disclosure;

/**
 * The wrapped key of one of the {@value #BUCKETS} buckets into which the keys of cases fall.
 *
 * @param bucket from 0
 * @param generation from 1; counts how often the bucket got a new key
 */
public record BucketKey(int bucket, int generation, Ciphertext wrapped) {

    /** How many buckets there are: erasing one case re-wraps only the cases that share its bucket. */
    public static final int BUCKETS = 4096;
}
