package al.tryeza.referral.codes;

/** What was seen that makes somebody worry. */
public enum Indicator implements Code {
    SCHOOL_ABANDONMENT,
    MIGRATED_ALONE,
    PREVIOUSLY_TRAFFICKED,
    RETURNED_FROM_ABROAD,
    CONTROLLED_BY_ANOTHER,
    POVERTY,
    UNEXPLAINED_INJURIES,
    NO_BIRTH_REGISTRATION,
    DOMESTIC_VIOLENCE,
    FORCED_OR_EARLY_MARRIAGE,
    STREET_SITUATION,
    HOMELESS,
    NEGLECT
}
