package al.tryeza.referral.closure;

import al.tryeza.referral.codes.Code;

/** Why the work on a case is over. The case data standard has free text here, which would name people. */
public enum ClosureReason implements Code {
    /** What was planned with the person has been done. */
    PLAN_COMPLETED,
    /** The person wants no more help. */
    PERSON_DECLINED,
    /** The person cannot be reached any more. */
    OUT_OF_CONTACT,
    /** The person has gone to another country. */
    LEFT_COUNTRY,
    /** Somebody outside the tables helps. */
    HELPED_ELSEWHERE,
    /** Neither a victim nor at risk. */
    NOT_CONCERNED,
    DECEASED,
    /** There should have been no such case. */
    OPENED_WRONGLY,
    OTHER
}
