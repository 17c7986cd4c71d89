package al.tryeza.referral.disclosure;

/** Why what was sealed did not open, or is not signed as it must be. */
public enum UnsealingFault {
    /** It is no JWE in compact form. */
    NOT_SEALED,
    /** It is sealed by another algorithm, compressed, or asks for something that we do not know. */
    SEALED_OTHERWISE,
    /** It is sealed to a key that is none of ours. */
    KEY_UNKNOWN,
    /** It is sealed to a key that has been destroyed. */
    KEY_DESTROYED,
    /** The key does not open it. */
    NOT_OPENED,
    /** What is in it is no JWS in compact form. */
    NOT_SIGNED,
    /** It is signed by another algorithm, or asks for something that we do not know. */
    SIGNED_OTHERWISE,
    /** A signed claim is missing or is not of its type. */
    CLAIMS_INCOMPLETE
}
