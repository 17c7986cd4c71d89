package al.tryeza.referral.policy;

import al.tryeza.referral.codes.Code;

/** What a grant rests on. */
public enum LegalBasis implements Code {
    /** The person agreed. */
    CONSENT,
    /** The person is a child. */
    BEST_INTEREST,
    /** Life or health of a person is in danger. */
    VITAL_INTEREST,
    /** A law demands it. */
    LEGAL_DUTY
}
