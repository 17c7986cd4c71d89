package al.tryeza.referral.codes;

/** On what a referral rests: consent, the best interest of a child, or neither (an adult who refuses is reported anonymously). */
public enum ConsentBasis implements Code {
    CONSENT,
    BEST_INTEREST,
    ANONYMOUS
}
