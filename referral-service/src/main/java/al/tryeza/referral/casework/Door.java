package al.tryeza.referral.casework;

/** By which door a referral comes in. */
public enum Door {
    REST,
    WEB,
    KAFKA
}
