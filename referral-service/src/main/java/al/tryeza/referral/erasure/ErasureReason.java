package al.tryeza.referral.erasure;

import al.tryeza.referral.codes.Code;

/** Why a person's data is to be erased. */
public enum ErasureReason implements Code {
    /** The person asks for it. */
    PERSON_ASKED,
    /** The purpose is over, and the time for which it had to be kept. */
    RETENTION_OVER,
    /** It was never to be here: another person's, or taken without a basis. */
    TAKEN_WRONGLY,
    /** A court or the commissioner for data protection orders it. */
    ORDERED
}
