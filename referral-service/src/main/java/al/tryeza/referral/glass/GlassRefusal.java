package al.tryeza.referral.glass;

/** Why a glass stays whole, or was not judged. */
public enum GlassRefusal {
    /** Officers of this kind or role do not break it. */
    MAY_NOT_BREAK,
    /** The officer has lost the right. */
    SUSPENDED,
    /** The policies would not show all of this even so. */
    NOT_WITHIN_RULES,
    /** The officer can see all of this already, by a glass they broke. */
    ALREADY_BROKEN,
    /** Neither of the table that has the case, nor its secretary. */
    MAY_NOT_REVIEW,
    /** It is judged by somebody of another institution. */
    OWN_INSTITUTION,
    /** It was judged before. */
    ALREADY_REVIEWED
}
