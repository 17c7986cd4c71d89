package al.tryeza.referral.codes;

/** Gender expression as the referrer recorded it. Codes of the Human Trafficking Case Data Standard 2.0 (IOM, CC BY 4.0), field {@code prs_Gender}. */
public enum Gender implements Code {
    Feminine,
    Masculine,
    TransgenderFeminine,
    TransgenderMasculine,
    NonConforming,
    NonSpecifiedUnknown
}
