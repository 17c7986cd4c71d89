package al.tryeza.referral.disclosure;

import java.util.function.Supplier;

/**
 * What is read and what opens it lie apart. Between the two a neighbour in the bucket may be erased, and everybody else's
 * keys wrapped anew; then what was read opens no more, and what is there now does.
 */
public final class ReadAgain {

    private ReadAgain() {}

    /**
     * Reads and opens; once again from the beginning, where what was read is wrapped by a key that is gone.
     *
     * @param work reads, decides, records and opens: all of it belongs to each try
     * @throws VaultFailed as the work does, also where the key is gone a second time
     */
    public static <T> T whereKeyWasRenewed(Supplier<T> work) {
        try {
            return work.get();
        } catch (VaultFailed failure) {
            if (!failure.keyGone()) {
                throw failure;
            }
            return work.get();
        }
    }
}
