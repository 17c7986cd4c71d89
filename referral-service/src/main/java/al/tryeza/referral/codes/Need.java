package al.tryeza.referral.codes;

/** A service that the person needs. */
public enum Need implements Code {
    SAFE_ACCOMMODATION,
    PSYCHOSOCIAL,
    HEALTH,
    LEGAL,
    EDUCATION,
    VOCATIONAL_TRAINING,
    EMPLOYMENT,
    HOUSING,
    DOCUMENTS,
    FAMILY_MEDIATION,
    FINANCIAL,
    PROTECTION
}
