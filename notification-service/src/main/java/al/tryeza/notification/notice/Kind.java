package al.tryeza.notification.notice;

/** What an officer is told; where several kinds apply to one officer the first of them is told. */
public enum Kind {
    /** A referral came to the officer's table. */
    REFERRAL_ROUTED,
    /** A referral waits for the national desk to choose a table. */
    REFERRAL_AWAITING_PLACE,
    /** The officer's institution joins a case of a table at which it does not sit. */
    CHILD_PROTECTION_JOINS,
    /** A case of another table has to do with the qark of the officer's table. */
    OTHER_QARK_NOTICE,
    /** The police stated something in a case of which the officer knows. */
    IDENTIFICATION_RECORDED
}
