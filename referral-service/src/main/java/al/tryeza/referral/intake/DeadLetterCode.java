package al.tryeza.referral.intake;

import al.tryeza.referral.disclosure.UnsealingFault;

/** Why a record of an intake topic was given up: nobody can vouch for its sender, so nobody is told but the operator. */
public enum DeadLetterCode {
    /** The record has no value. */
    NO_VALUE,
    /** The bytes are not of the schema that they name, or name none. */
    UNDECODABLE,
    /** The registry knows no schema of that id. */
    UNKNOWN_SCHEMA,
    /** An event, but not a sealed submission. */
    NOT_A_SUBMISSION,
    NOT_SEALED,
    SEALED_OTHERWISE,
    /** Sealed to a key that is none of ours. */
    KEY_UNKNOWN,
    /** Sealed to a key that has been destroyed: nobody can open it any more. */
    KEY_DESTROYED,
    NOT_OPENED,
    NOT_SIGNED,
    SIGNED_OTHERWISE,
    CLAIMS_INCOMPLETE,
    /** Signed by a key that was never registered. */
    SIGNER_UNKNOWN,
    /** The signature is not that of the key. */
    SIGNATURE_WRONG,
    /** The key is another institution's than the signed claims say. */
    SIGNED_BY_ANOTHER,
    /** Meant for somebody else. */
    OTHER_AUDIENCE,
    /** Key, record or topic do not say what the signed claims say. */
    CLAIMS_DIFFER,
    /** The service failed on it three times; class and place are in the log. */
    HANDLER_FAILED;

    static DeadLetterCode of(UnsealingFault fault) {
        return switch (fault) {
            case NOT_SEALED -> NOT_SEALED;
            case SEALED_OTHERWISE -> SEALED_OTHERWISE;
            case KEY_UNKNOWN -> KEY_UNKNOWN;
            case KEY_DESTROYED -> KEY_DESTROYED;
            case NOT_OPENED -> NOT_OPENED;
            case NOT_SIGNED -> NOT_SIGNED;
            case SIGNED_OTHERWISE -> SIGNED_OTHERWISE;
            case CLAIMS_INCOMPLETE -> CLAIMS_INCOMPLETE;
        };
    }
}
