package al.tryeza.referral.disclosure;

/**
 * The record of how often a bucket's key may be opened, held against the count of the key service. Belongs to the
 * transaction that is committed before the key is opened.
 */
public interface Openings {

    /** For what a bucket's key is opened. */
    enum Purpose {
        DISCLOSURE,
        EXPLANATION,
        CORRECTION,
        LINK,
        ERASURE
    }

    /** The key will be opened once, or not at all. */
    void allow(Purpose purpose);
}
