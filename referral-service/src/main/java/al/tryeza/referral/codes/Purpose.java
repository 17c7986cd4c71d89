package al.tryeza.referral.codes;

/** One of the three purposes for which an identity may be seen. */
public enum Purpose implements Code {
    CASE_MANAGEMENT,
    SERVICE_PROVISION,
    CRIMINAL_INVESTIGATION
}
