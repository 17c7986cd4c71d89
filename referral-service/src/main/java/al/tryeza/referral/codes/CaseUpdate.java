package al.tryeza.referral.codes;

/** What an institution's own system may say of a case that there is. */
public enum CaseUpdate implements Code {
    /** The person took back consent. */
    CONSENT_WITHDRAWN
}
