package al.tryeza.referral.glass;

import al.tryeza.referral.codes.Code;

/** What somebody else says of a broken glass. */
public enum Verdict implements Code {
    JUSTIFIED,
    UNJUSTIFIED,
    UNCLEAR
}
