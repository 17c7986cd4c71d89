package al.tryeza.referral.disclosure;

import java.util.Locale;

/** What is wrong with a field of a submission; part of the contract, so a constant is never renamed. */
public enum FaultCode {
    /** The body is not one JSON text in UTF-8. */
    NOT_JSON,
    /** The body is JSON, but not an object. */
    NOT_AN_OBJECT,
    /** A field came twice. */
    DUPLICATE_FIELD,
    /** The object at this path has a field that is not known; its name is not repeated. */
    UNKNOWN_FIELD,
    WRONG_TYPE,
    UNKNOWN_CODE,
    REQUIRED,
    /** The text is empty or white space. */
    BLANK,
    TOO_LONG,
    /** More items than are taken. */
    TOO_MANY,
    /** Nested deeper than anything that is taken. */
    TOO_DEEP,
    /** A control character, a direction override, or half of a character. */
    CONTROL_CHARACTER,
    INVALID_DATE,
    IN_FUTURE,
    /** Before 1900, or more than 120 years ago. */
    IMPLAUSIBLE_DATE,
    OUT_OF_RANGE,
    /** Not a telephone number as E.164 writes it. */
    INVALID_PHONE,
    /** None, or more than one, of fields of which exactly one is meant. */
    EXACTLY_ONE_OF,
    /** Names a place that the submission does not give. */
    NOT_GIVEN,
    /** Named before in the same list, where each may stand once. */
    DUPLICATE,
    /** The list does not name the institution that sends it. */
    SENDER_NOT_NAMED,
    /** An institution that there is, of a kind that decides nothing about anybody's status. */
    MAY_NOT_DECIDE,
    /** Says something else than another field of the same body. */
    CONTRADICTORY,
    /** A class of data that is not corrected here. */
    NOT_CORRECTABLE,
    /** An adult who has not consented is taken anonymously, and this field could identify. */
    NOT_ALLOWED_WITHOUT_CONSENT;

    /** The code as the contract spells it, for example {@code not_json}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
