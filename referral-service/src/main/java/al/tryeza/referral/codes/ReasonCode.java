package al.tryeza.referral.codes;

/** Why an officer asks to see who a person is; what they write beside it stays in the vault. */
public enum ReasonCode implements Code {
    ASSESSMENT,
    SERVICE,
    SAFETY,
    INVESTIGATION,
    COURT,
    CORRECTION,
    OTHER
}
