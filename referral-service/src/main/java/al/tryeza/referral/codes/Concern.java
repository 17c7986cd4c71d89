package al.tryeza.referral.codes;

/** Why the person is referred. */
public enum Concern implements Code {
    TRAFFICKING,
    AT_RISK
}
