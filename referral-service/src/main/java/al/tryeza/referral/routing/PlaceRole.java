package al.tryeza.referral.routing;

/** What a place is to the person. */
public enum PlaceRole {
    PRESENT,
    RESIDENCE,
    FOUND_AT,
    EXPLOITED_AT
}
