package al.tryeza.referral.codes;

/** What an institution did with the data it held, after consent to it was withdrawn. */
public enum WithdrawalAnswer implements Code {
    DELETED,
    RETURNED,
    /** A law demands that it is kept. */
    KEPT_LEGAL_DUTY
}
