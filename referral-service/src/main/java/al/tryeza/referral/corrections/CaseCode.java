package al.tryeza.referral.corrections;

import al.tryeza.referral.codes.Code;

/** A code of a case that follows from who the person is. */
public enum CaseCode implements Code {
    AGE_BAND,
    CHILD
}
