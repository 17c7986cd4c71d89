package al.tryeza.referral.routing;

/** By which kind of name a candidate was found; the widest, where a name is several things in one qark. */
public enum Via {
    QARK,
    DISTRICT,
    MUNICIPALITY,
    ALIAS,
    UNIT,
    /** One letter off; only ever offered to a person who is typing, never taken. */
    SIMILAR
}
