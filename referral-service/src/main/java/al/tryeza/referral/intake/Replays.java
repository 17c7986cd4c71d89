package al.tryeza.referral.intake;

import org.jspecify.annotations.Nullable;

/** What an operator does about dead letters. */
public interface Replays {

    /** What came of it. */
    enum Replayed {
        /** The sender is known now, and the submission was accepted. */
        ACCEPTED,
        /** The sender is known now, and was told what is wrong. */
        REFUSED,
        /** As before: nobody can vouch for the sender. The letter stays open. */
        DEAD,
        /** The broker does not have the record any more. The letter stays open. */
        GONE,
        /** The letter was settled before. */
        SETTLED_BEFORE,
        /** There is no such letter. */
        UNKNOWN
    }

    /**
     * Puts a dead letter before the door again.
     *
     * @param repaired the bytes to take in place of the record's value, or null to read the record again
     */
    Replayed replay(long id, byte @Nullable [] repaired);

    /** Gives a letter up; false where there is none. */
    boolean discard(long id);
}
