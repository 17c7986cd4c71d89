package al.tryeza.referral.grants;

/** Why a grant ended before its time. */
public enum GrantEnd {
    /** Who may give it took it back. */
    REVOKED,
    /** The person withdrew the consent on which it rests. */
    CONSENT_WITHDRAWN,
    /** The officer or the institution must not know of the case. */
    RECUSED,
    /** The officer has left. */
    DEPARTED,
    /** The case was closed. */
    CLOSED,
    /** It rested on the best interest of a child who has come of age. */
    COME_OF_AGE,
    /** The person's data was erased. */
    ERASED
}
