package al.tryeza.audit.ledger.note;

import java.util.Locale;

/** Why a note, a checkpoint or a key is not believed. */
public enum NoteFault {
    /** Larger than is read. */
    TOO_LARGE,
    NOT_UTF8,
    /** A control character other than the end of a line. */
    CONTROL_CHARACTER,
    /** No empty line stands between the text and signatures. */
    NO_SIGNATURES,
    /** More signatures than are read. */
    TOO_MANY_SIGNATURES,
    /** A line where a signature should be is none. */
    MALFORMED_SIGNATURE,
    /** A verifier key is not a name, an id and a key with a plus between each. */
    MALFORMED_KEY,
    /** A key of a type that is not read here. */
    UNKNOWN_KEY_TYPE,
    /** The id in a verifier key is not that of the key. */
    WRONG_KEY_ID,
    /** The signature of a known key does not hold. */
    WRONG_SIGNATURE,
    /** Nobody who is known has signed. */
    NO_KNOWN_SIGNATURE,
    /** No log that is known has signed under its own name. */
    NOT_SIGNED_BY_LOG,
    /** Fewer witnesses have cosigned than are asked for. */
    TOO_FEW_WITNESSES,
    /** The text is no checkpoint. */
    MALFORMED_CHECKPOINT,
    /** A tree without leaves has one root, and this is not it. */
    WRONG_EMPTY_ROOT;

    /** The code as it is printed. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
