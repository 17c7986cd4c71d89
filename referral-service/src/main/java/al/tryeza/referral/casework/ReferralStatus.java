package al.tryeza.referral.casework;

/** Where a referral stands in its loop; the further steps come with case work. */
public enum ReferralStatus {
    /** At the national desk, until a human there chooses a qark. */
    AWAITING_PLACE,
    /** With a table. */
    ROUTED,
    /** The person took back the consent on which it rested. */
    CONSENT_WITHDRAWN;

    /** Whether nobody has taken it yet. */
    public boolean waiting() {
        return this == AWAITING_PLACE;
    }

    /** Whether it is still on its way. */
    public boolean live() {
        return this == AWAITING_PLACE || this == ROUTED;
    }
}
