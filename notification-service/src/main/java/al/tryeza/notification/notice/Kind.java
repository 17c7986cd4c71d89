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
    IDENTIFICATION_RECORDED,
    /** Somebody broke the glass on a case for which the officer answers. */
    GLASS_BROKEN,
    /** A broken glass waits to be judged, and the officer is the next to see to it. */
    GLASS_REVIEW_DUE,
    /** The person withdrew consent; whoever has data must say what became of it. */
    CONSENT_WITHDRAWN,
    /** A withdrawal was not answered, and the officer is to see to it. */
    WITHDRAWAL_UNANSWERED,
    /** The person has come of age and is to be asked for consent. */
    CONSENT_TO_BE_ASKED,
    /** Two cases may be about one person. */
    POSSIBLE_LINK,
    /** The erasure of a case waits for a second approval. */
    ERASURE_TO_APPROVE,
    /** The officer was given leave to see something of a case. */
    GRANT_GIVEN,
    /** The work on a case of which the officer knows is over. */
    CASE_CLOSED,
    /** The work on a case of which the officer knows begins again. */
    CASE_REOPENED
}
