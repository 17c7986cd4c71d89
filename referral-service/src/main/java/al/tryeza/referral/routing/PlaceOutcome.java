package al.tryeza.referral.routing;

/** What routing did with a place. */
public enum PlaceOutcome {
    /** It names one qark, and its table has the case. */
    DECIDED,
    /** Its name lies in several qarks, the other places left one of them, and its table has the case. */
    SETTLED,
    /** Marked unsafe for this person: left out, wherever it stands in the order. */
    UNSAFE,
    /** Passed over: abroad or unknown (then without qarks), or in the qark of a recused table. */
    UNRESOLVED,
    /** Its name lies in several qarks and nothing settles it: routing stopped here for a human. */
    AMBIGUOUS,
    /** It comes after the place at which routing ended. */
    NOT_REACHED
}
