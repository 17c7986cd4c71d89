package al.tryeza.referral.recusal;

/** Why nobody was recused. */
public enum RecusalRefusal {
    /** Neither the case's secretary, nor somebody who declares their own conflict. */
    MAY_NOT_RECUSE,
    /** The national desk takes what nobody else can; without it a case could be left with nobody. */
    NATIONAL_DESK,
    /** The table has the case, which first has to go elsewhere. */
    TABLE_HAS_CASE,
    /** They were recused before. */
    ALREADY_RECUSED
}
