package al.tryeza.referral.codes;

/** How soon somebody must act; the clocks follow from it. */
public enum Urgency implements Code {
    IMMEDIATE,
    URGENT,
    STANDARD
}
