package al.tryeza.local.check;

/**
 * An answer to an officer who asked to see who somebody is.
 *
 * @param accessId under which the answer says that it is on record
 * @param caseRef case that was asked for
 * @param officer who asked
 * @param expected what the answer had to be when it was asked for
 * @param seen what it was
 */
public record Look(String accessId, String caseRef, String officer, Expected expected, Seen seen) {

    /** What must come of it. */
    public enum Expected {
        /** The officer holds a live grant, and nobody has begun to end it. */
        SHOWN,
        /** The officer holds none, or the caller was told before that it has ended. */
        REFUSED,
        /** The grant is being ended while the officer asks. */
        EITHER
    }

    /** What the officer was shown. */
    public enum Seen {
        /** What was sent of this person. */
        PERSON,
        /** Something else. */
        SOMETHING_ELSE,
        /** Nothing. */
        NOTHING
    }

    boolean shown() {
        return seen != Seen.NOTHING;
    }
}
