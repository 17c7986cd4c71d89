package al.tryeza.audit.ledger.policy;

import java.util.Locale;

/** What is wrong with a line of a policy. */
public enum PolicyFault {
    /** A control character other than tab and the end of a line. */
    CONTROL_CHARACTER,
    /** The line begins with no word that is known. */
    UNKNOWN_LINE,
    /** The line has too few or too many words. */
    WRONG_NUMBER_OF_WORDS,
    /** A key is malformed, or of a type that fits no log or no witness. */
    BAD_KEY,
    /** The same public key twice among the logs, or among the witnesses. */
    SAME_KEY,
    /** An address is none. */
    BAD_ADDRESS,
    /** A name is given to two, or is {@code none}. */
    SAME_NAME,
    /** A name that no line before has given. */
    UNKNOWN_NAME,
    /** One name is a member more than once. */
    TWICE_A_MEMBER,
    /** A threshold that is no number from 1 to the number of members. */
    BAD_THRESHOLD,
    /** Not exactly one line says the quorum. */
    NOT_ONE_QUORUM,
    /** More lines than are read. */
    TOO_LONG;

    /** The code as it is printed. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
