package al.tryeza.audit.keys;

import java.security.GeneralSecurityException;

/**
 * An opened key. What comes of it cannot be made again, or opened, once it is destroyed. It has no text form and is kept
 * in memory for a minute at most.
 */
public interface EntryKey {

    /** Where it is kept, beside what it seals: the number of its bucket. */
    int bucket();

    /** What index rows hold in the place of the name: a keyed hash of nothing but the key itself. 32 bytes. */
    byte[] mark();

    /**
     * Salt of a compartment's commitment, 32 bytes.
     *
     * @param nonce of the entry, random, at its side in the store
     * @param compartment name of it
     */
    byte[] salt(byte[] nonce, String compartment);

    /** Seals bytes (AES-256-GCM), bound to a place. */
    byte[] seal(byte[] bytes, byte[] place);

    /**
     * Opens what was sealed for this place.
     *
     * @throws GeneralSecurityException where it was not, or was changed
     */
    byte[] open(byte[] sealed, byte[] place) throws GeneralSecurityException;
}
