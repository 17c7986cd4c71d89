package al.tryeza.audit.keys;

/**
 * The key store, opened.
 *
 * @param keys to seal and open entries with
 * @param destruction what ends them
 */
public record KeyStore(EntryKeys keys, KeyDestruction destruction, Runnable aging) {

    /**
     * Opens it, and repeats on an older copy of the rows what has been destroyed since.
     *
     * @throws KeysFailed where the key service does not answer, or keys are missing
     */
    public static KeyStore open(KeyRows rows, BucketKeys buckets) {
        var ring = new Keyring(buckets);
        var destruction = new KeyDestruction(rows, buckets, ring);
        destruction.catchUp();
        destruction.destroyOutlived();
        return new KeyStore(new KeptEntryKeys(rows, buckets, ring, destruction), destruction, ring::age);
    }

    /** Forgets what was opened a while ago. To be called twice a minute, so that nothing is remembered for longer than one. */
    public void age() {
        aging.run();
    }
}
