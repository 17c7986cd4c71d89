package al.tryeza.referral.codes;

/** What a person decided when they were asked for consent; or that nobody had to ask. */
public enum ConsentDecision implements Code {
    /** The person agreed. */
    GIVEN,
    /** The person did not agree. */
    REFUSED,
    /** The person took back what they had given. */
    WITHDRAWN,
    /** A child is referred in its best interest, without the question. Nothing may be done by it that needs consent. */
    NOT_ASKED
}
