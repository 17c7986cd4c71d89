package al.tryeza.referral.routing;

/** Why no rule could choose a table. */
public enum AwaitingReason {
    /** No safe place names a qark. */
    NO_PLACE,
    /** The place that should decide lies in one of several qarks. */
    AMBIGUOUS_PLACE,
    /** Every safe place that names a qark lies in that of a recused table. */
    TABLE_RECUSED
}
