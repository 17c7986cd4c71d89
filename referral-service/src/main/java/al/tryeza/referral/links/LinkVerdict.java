package al.tryeza.referral.links;

import al.tryeza.referral.codes.Code;

/** What the Responsible Authority says to a possible link. */
public enum LinkVerdict implements Code {
    SAME_PERSON,
    NOT_THE_SAME,
    /** It cannot be said yet; another verdict may follow. */
    UNDECIDED;

    /** Whether nothing may follow. */
    public boolean isFinal() {
        return this != UNDECIDED;
    }
}
